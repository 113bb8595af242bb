package academy.guildhall.results;

import academy.guildhall.assessment.TrialResult;
import academy.guildhall.programmes.EnrolmentCard;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is proposed for certification, by the programme's rules; each rule that says no says why. */
final class ProposalRules {
    private ProposalRules() {}

    /** What is known of somebody when the proposal is made. */
    record Candidate(EnrolmentCard trainee, @Nullable TrialResult result, ProgrammeRules rules) {}

    /** A rule's no: a message and its figures. */
    record Reason(String key, List<Object> args) {
        static Optional<Reason> of(String key, Object... args) {
            return Optional.of(new Reason("proposal.reason." + key, List.of(args)));
        }
    }

    static List<Function<Candidate, Optional<Reason>>> all() {
        return List.of(cameToTheEnd(), coursewareApproved(), gaveATrialLecture(), passedTheTrial(), isNotListedYet());
    }

    /** Why somebody isn't proposed; nobody is without a reason. */
    static Optional<Reason> refusal(Candidate candidate) {
        return all().stream()
                .map(rule -> rule.apply(candidate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Function<Candidate, Optional<Reason>> cameToTheEnd() {
        return candidate -> switch (candidate.trainee().state()) {
            case WITHDRAWN, DECLINED, DEFERRED -> Reason.of("left");
            default -> Optional.empty();
        };
    }

    private static Function<Candidate, Optional<Reason>> coursewareApproved() {
        return candidate -> candidate.trainee().state().ordinal() < EnrolmentState.APPROVED_FOR_TRIAL.ordinal()
                ? Reason.of("courseware", candidate.rules().polishingRounds())
                : Optional.empty();
    }

    private static Function<Candidate, Optional<Reason>> gaveATrialLecture() {
        return candidate -> candidate.result() == null ? Reason.of("noTrial") : Optional.empty();
    }

    private static Function<Candidate, Optional<Reason>> passedTheTrial() {
        return candidate -> {
            TrialResult result = candidate.result();
            if (result == null || result.passed()) {
                return Optional.empty();
            }
            BigDecimal mark = result.finalMark();
            return mark == null
                    ? Reason.of("absent")
                    : Reason.of(
                            "failed",
                            mark.toPlainString(),
                            candidate.rules().trial().pass().toPlainString());
        };
    }

    private static Function<Candidate, Optional<Reason>> isNotListedYet() {
        return candidate ->
                candidate.trainee().state() == EnrolmentState.PASSED ? Optional.empty() : Reason.of("listed");
    }
}
