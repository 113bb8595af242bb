package academy.guildhall.results;

import academy.guildhall.marks.TrialResult;
import academy.guildhall.marks.TrialResults;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentCard;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.results.ProposalRules.Candidate;
import academy.guildhall.results.ProposalRules.Reason;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes who is to be certified, and records what a meeting decided. What was frozen here is what is published. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Proposals {
    private final ResultListRepository lists;
    private final ResultEntryRepository entries;
    private final TrialResults trials;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;

    Proposals(
            ResultListRepository lists,
            ResultEntryRepository entries,
            TrialResults trials,
            EnrolmentProgress progress,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time) {
        this.lists = lists;
        this.entries = entries;
        this.trials = trials;
        this.progress = progress;
        this.rules = rules;
        this.current = current;
        this.time = time;
    }

    /**
     * What the rules say of one trainee.
     *
     * @param reasonKey why the trainee isn't proposed, or nothing
     */
    public record Verdict(
            EnrolmentCard trainee,
            @Nullable TrialResult result,
            @Nullable String reasonKey,
            List<Object> args) {
        public boolean isProposed() {
            return reasonKey == null;
        }

        public boolean isCertified() {
            return trainee.state() == EnrolmentState.CERTIFIED || trainee.state() == EnrolmentState.APPOINTED;
        }

        /** Whether this trainee's way is over, so that nothing is left to propose. */
        public boolean isOver() {
            return isCertified() || trainee.state().isEnded();
        }
    }

    /** What a proposal made now would say of each trainee of a cohort. */
    @Transactional(readOnly = true)
    public List<Verdict> look(CohortId cohort) {
        Map<academy.guildhall.programmes.EnrolmentId, TrialResult> results = trials.of(cohort);
        ProgrammeRules applying = rules.of(cohort);
        return progress.of(cohort).stream()
                .map(trainee -> {
                    TrialResult result = results.get(trainee.id());
                    Reason reason = ProposalRules.refusal(new Candidate(trainee, result, applying))
                            .orElse(null);
                    return reason == null
                            ? new Verdict(trainee, result, null, List.of())
                            : new Verdict(trainee, result, reason.key(), reason.args());
                })
                .toList();
    }

    /** Makes the list of those whom the rules propose. */
    public ResultListId propose(CohortId cohort) {
        List<Verdict> proposed =
                look(cohort).stream().filter(Verdict::isProposed).toList();
        if (proposed.isEmpty()) {
            throw new Refusal("results.refused.nobody");
        }
        ResultList list = lists.save(new ResultList(cohort, current.act()));
        for (Verdict verdict : proposed) {
            TrialResult result = Objects.requireNonNull(verdict.result());
            entries.save(new ResultEntry(
                    list.id(),
                    verdict.trainee().id(),
                    verdict.trainee().person(),
                    Objects.requireNonNull(result.finalMark()),
                    current.act()));
            progress.move(verdict.trainee().id(), EnrolmentState.PROPOSED, current.act());
        }
        return list.id();
    }

    /** Records a meeting's decision: all are approved but those named. */
    @RolesAllowed(Role.ADMINISTRATOR_)
    public void decide(ResultListId id, LocalDate on, String minute, Collection<ResultEntryId> declined) {
        ResultList list = lists.lock(id).orElseThrow(() -> new NotFound("result list", id));
        list.decide(on, minute, time.today(), current.act());
        lists.save(list);
        Set<ResultEntryId> no = Set.copyOf(declined);
        for (ResultEntry entry : entries.of(id)) {
            boolean isDeclined = no.contains(entry.id());
            entry.moveTo(isDeclined ? ResultEntryState.DECLINED : ResultEntryState.APPROVED, current.act(minute));
            entries.save(entry);
            if (isDeclined) {
                progress.move(entry.enrolment(), EnrolmentState.NOT_CERTIFIED, current.act(minute));
            }
        }
    }
}
