package academy.guildhall.results;

import academy.guildhall.marks.TrialResult;
import academy.guildhall.marks.TrialResults;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.results.ProposalRules.Candidate;
import academy.guildhall.results.ProposalRules.Reason;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    Proposals(
            ResultListRepository lists,
            ResultEntryRepository entries,
            TrialResults trials,
            EnrolmentProgress progress,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.entries = entries;
        this.trials = trials;
        this.progress = progress;
        this.rules = rules;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /**
     * What the rules say of one trainee.
     *
     * @param grounds what the rules of the cohort ask for
     * @param reasonKey why the trainee isn't proposed, or nothing
     */
    public record Verdict(
            EnrolmentRow trainee,
            @Nullable TrialResult result,
            Grounds grounds,
            @Nullable String reasonKey,
            List<Object> args) {
        public boolean isProposed() {
            return reasonKey == null;
        }

        /** Whether this trainee is on a list that isn't done with, or has been. */
        public boolean isListed() {
            return ProposalRules.LISTED.equals(reasonKey);
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
        Map<EnrolmentId, TrialResult> results = trials.of(cohort);
        ProgrammeRules applying = rules.of(cohort);
        Grounds grounds = new Grounds(
                applying.trial().pass(),
                applying.polishingRounds(),
                rules.source(cohort).number());
        return progress.of(cohort).stream()
                .map(trainee -> {
                    TrialResult result = results.get(trainee.id());
                    Reason reason = ProposalRules.refusal(new Candidate(trainee, result, applying))
                            .orElse(null);
                    return reason == null
                            ? new Verdict(trainee, result, grounds, null, List.of())
                            : new Verdict(trainee, result, grounds, reason.key(), reason.args());
                })
                .toList();
    }

    /**
     * Makes the list of those whom the rules propose, once no published figure of the cohort is in doubt any more. Who hasn't
     * consented to being named is asked to, so that they needn't be set apart when the notice goes out.
     *
     * @param seen those whom the page named; refused when the rules propose others by now
     */
    public ResultListId propose(CohortId cohort, Set<EnrolmentId> seen) {
        int doubts = trials.underReview(cohort);
        if (doubts > 0) {
            throw new Refusal("results.refused.review", doubts);
        }
        List<Verdict> verdicts = look(cohort);
        List<Verdict> proposed = verdicts.stream().filter(Verdict::isProposed).toList();
        if (proposed.isEmpty()) {
            throw new Refusal("results.refused.nobody");
        }
        List<Fact> others = verdicts.stream()
                .filter(verdict ->
                        verdict.isProposed() != seen.contains(verdict.trainee().id()))
                .map(verdict -> new Fact(
                        verdict.isProposed() ? "proposal.now" : "proposal.noLonger",
                        verdict.trainee().name()))
                .toList();
        if (!others.isEmpty()) {
            throw new Stale(Seen.FIRST, others);
        }
        ResultList list = lists.save(new ResultList(cohort, current.act()));
        for (Verdict verdict : proposed) {
            TrialResult result = Objects.requireNonNull(verdict.result());
            entries.save(new ResultEntry(
                    list.id(),
                    verdict.trainee().id(),
                    verdict.trainee().person(),
                    Objects.requireNonNull(result.finalMark()),
                    verdict.grounds(),
                    current.act()));
            progress.move(verdict.trainee().id(), EnrolmentState.PROPOSED, current.act());
            if (!verdict.trainee().consented()) {
                events.publishEvent(SetApart.asked(list.id(), verdict.trainee().person()));
            }
        }
        return list.id();
    }

    /** What a meeting decided of one on the list, as whoever records it saw them there. */
    public record Ballot(ResultEntryId entry, Seen seen, boolean approved) {}

    /** What a meeting decided of a list, with its minute. */
    public record Decision(LocalDate on, String minute, List<Ballot> ballots) {
        public Decision {
            ballots = List.copyOf(ballots);
        }
    }

    /**
     * Records a meeting's decision on the list and the entries that were seen, and on no others. A list of which it approved
     * nobody is closed by it.
     */
    @RolesAllowed(Role.ADMINISTRATOR_)
    public void decide(ResultListId id, Seen seen, Decision decision) {
        ResultList list = lists.lock(id).orElseThrow(() -> new NotFound("result list", id));
        list.requireSeen(seen);
        List<ResultEntry> listed = entries.of(id);
        requireSeen(list, listed, decision.ballots());
        Act act = current.act(decision.minute());
        list.decide(decision.on(), decision.minute(), time.today(), current.act());
        Set<ResultEntryId> approved = decision.ballots().stream()
                .filter(Ballot::approved)
                .map(Ballot::entry)
                .collect(Collectors.toSet());
        for (ResultEntry entry : listed) {
            boolean isApproved = approved.contains(entry.id());
            entry.moveTo(isApproved ? ResultEntryState.APPROVED : ResultEntryState.DECLINED, act);
            entries.save(entry);
            if (!isApproved) {
                progress.move(entry.enrolment(), EnrolmentState.NOT_CERTIFIED, act);
            }
        }
        if (approved.isEmpty()) {
            list.close(act);
        }
        lists.save(list);
    }

    private void requireSeen(ResultList list, List<ResultEntry> listed, List<Ballot> ballots) {
        Map<ResultEntryId, Seen> seen = ballots.stream().collect(Collectors.toMap(Ballot::entry, Ballot::seen));
        List<Fact> newer = listed.stream()
                .filter(entry -> !entry.seen().equals(seen.get(entry.id())))
                .map(entry -> new Fact(
                        "person.name", List.of(progress.row(entry.enrolment()).name(), entry.state())))
                .toList();
        if (!newer.isEmpty() || seen.size() != listed.size()) {
            throw new Stale(list.seen(), newer);
        }
    }
}
