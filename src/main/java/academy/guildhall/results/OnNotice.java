package academy.guildhall.results;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which objections to those on a notice suspend one of them, let them go on, or take them off the list. Each holds the notice until
 * its transaction ends, so that whoever closes it comes before or after, and never between.
 */
@Component
@ModuleApi
@Transactional
public class OnNotice {
    private final PublicNoticeRepository notices;
    private final ResultEntryRepository entries;
    private final ResultListRepository lists;
    private final EnrolmentProgress progress;
    private final NoticeCorrections corrections;
    private final AcademyTime time;

    OnNotice(
            PublicNoticeRepository notices,
            ResultEntryRepository entries,
            ResultListRepository lists,
            EnrolmentProgress progress,
            NoticeCorrections corrections,
            AcademyTime time) {
        this.notices = notices;
        this.entries = entries;
        this.lists = lists;
        this.progress = progress;
        this.corrections = corrections;
        this.time = time;
    }

    /** Somebody who stands on a notice. */
    public record Named(
            PublicNoticeId notice, ResultEntryId entry, CohortId cohort, EnrolmentId enrolment, PersonId person) {}

    /**
     * Somebody to whom may be objected now.
     *
     * @throws Refusal when the notice doesn't run
     * @throws NotFound when nobody of this id stands on it
     */
    public Named named(PublicNoticeId id, ResultEntryId about) {
        PublicNotice notice = notices.lock(id).orElseThrow(() -> new NotFound("notice", id));
        if (!notice.takesObjections(time.now())) {
            throw new Refusal("objection.refused.late");
        }
        ResultEntry entry = entries.lock(about)
                .filter(found -> found.list().equals(notice.list()))
                .filter(found ->
                        found.state() == ResultEntryState.ON_NOTICE || found.state() == ResultEntryState.SUSPENDED)
                .orElseThrow(() -> new NotFound("person on notice", about));
        ResultList list = lists.findById(notice.list()).orElseThrow();
        return new Named(id, about, list.cohort(), entry.enrolment(), entry.person());
    }

    /** They are suspended; whoever is already stays so. */
    public void suspend(PublicNoticeId notice, ResultEntryId id, Act act) {
        isOver(notice);
        ResultEntry entry = entries.lock(id).orElseThrow();
        if (entry.state() == ResultEntryState.ON_NOTICE) {
            move(entry, ResultEntryState.SUSPENDED, EnrolmentState.SUSPENDED, act);
        }
    }

    /** Whether the notice is over, so that whoever is clear is past it; the notice stays as it is until the transaction ends. */
    public boolean isOver(PublicNoticeId notice) {
        return notices.lock(notice).orElseThrow().isOver(time.now());
    }

    /** Their way goes on where the notice stands: on it while it runs, and else past it. */
    public void resume(PublicNoticeId notice, ResultEntryId id, Act act) {
        boolean over = isOver(notice);
        ResultEntry entry = entries.lock(id).orElseThrow();
        if (entry.state() == ResultEntryState.SUSPENDED) {
            move(
                    entry,
                    over ? ResultEntryState.CLEARED : ResultEntryState.ON_NOTICE,
                    over ? EnrolmentState.CLEARED : EnrolmentState.ON_NOTICE,
                    act);
        }
    }

    /** They are taken off the list; whoever is already stays so. */
    public void remove(PublicNoticeId notice, ResultEntryId id, Act act) {
        suspend(notice, id, act);
        ResultEntry entry = entries.lock(id).orElseThrow();
        if (entry.state() != ResultEntryState.REMOVED) {
            move(entry, ResultEntryState.REMOVED, EnrolmentState.REMOVED, act);
        }
    }

    private void move(ResultEntry entry, ResultEntryState next, EnrolmentState road, Act act) {
        entry.moveTo(next, act);
        entries.save(entry);
        progress.move(entry.enrolment(), road, act);
    }

    /**
     * Says on the notice what was put right: what was published stands, and this beside it.
     *
     * @throws Refusal when the text holds a personal number
     */
    public void correct(PublicNoticeId notice, String text, Act act) {
        corrections.add(notice, text, act.at());
    }
}
