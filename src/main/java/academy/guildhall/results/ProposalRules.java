package academy.guildhall.results;

import academy.guildhall.marks.TrialResult;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is proposed for certification, by the programme's rules; each rule that says no says why. */
final class ProposalRules {
    private static final String PREFIX = "proposal.reason.";
    static final String LISTED = PREFIX + "listed";

    private ProposalRules() {}

    /** What is known of somebody when the proposal is made. */
    record Candidate(EnrolmentRow trainee, @Nullable TrialResult result, ProgrammeRules rules) {}

    /** A rule's no: a message and its figures. */
    record Reason(String key, List<Object> args) {
        static Optional<Reason> of(String key, Object... args) {
            return Optional.of(new Reason(PREFIX + key, List.of(args)));
        }
    }

    static List<Function<Candidate, Optional<Reason>>> all() {
        return List.of(
                isStillOnTheWay(),
                isNotListedYet(),
                coursewareApproved(),
                gaveATrialLecture(),
                passedTheTrial(),
                isNotDecidedAgainst());
    }

    /** Why somebody isn't proposed; nobody is without a reason. */
    static Optional<Reason> refusal(Candidate candidate) {
        return all().stream()
                .map(rule -> rule.apply(candidate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Function<Candidate, Optional<Reason>> isStillOnTheWay() {
        return candidate -> switch (candidate.trainee().state()) {
            case DECLINED -> Reason.of("declined");
            case DEFERRED -> Reason.of("deferred");
            case WITHDRAWN -> Reason.of("withdrawn");
            case REMOVED -> Reason.of("removed");
            case CERTIFIED, APPOINTED -> Reason.of("certified");
            case REVOKED -> Reason.of("revoked");
            default -> Optional.empty();
        };
    }

    private static Function<Candidate, Optional<Reason>> isNotListedYet() {
        return candidate -> switch (candidate.trainee().state()) {
            case PROPOSED, ON_NOTICE, SUSPENDED, CLEARED -> Reason.of("listed");
            default -> Optional.empty();
        };
    }

    private static Function<Candidate, Optional<Reason>> coursewareApproved() {
        return candidate -> candidate.trainee().state().ordinal() < EnrolmentState.APPROVED_FOR_TRIAL.ordinal()
                ? Reason.of("courseware", candidate.rules().polishingRounds())
                : Optional.empty();
    }

    private static Function<Candidate, Optional<Reason>> gaveATrialLecture() {
        return candidate -> candidate.result() == null && candidate.trainee().state() != EnrolmentState.NOT_CERTIFIED
                ? Reason.of("noTrial")
                : Optional.empty();
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

    /** Somebody who passed, and whom a meeting didn't approve. */
    private static Function<Candidate, Optional<Reason>> isNotDecidedAgainst() {
        return candidate ->
                candidate.trainee().state() == EnrolmentState.PASSED ? Optional.empty() : Reason.of("notCertified");
    }
}
