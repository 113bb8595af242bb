package academy.guildhall.results;

import academy.guildhall.calendar.OfficialCalendar;
import academy.guildhall.calendar.WorkingCalendar;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.results.Outlook.Approved;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a decided list on public notice, and takes it down when its time is over. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Notices {
    /** The refusal of a notice that can't be taken down for somebody's sake. */
    static final String STUCK = "notice.stuck.person";

    /** As it stands in the log. */
    private static final String NO_CONSENT = "没有同意公示姓名";

    private final ResultListRepository lists;
    private final ResultEntryRepository entries;
    private final PublicNoticeRepository notices;
    private final PublishedNames names;
    private final NoticeEnds ends;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final OfficialCalendar calendar;
    private final List<HoldsBack> above;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Notices(
            ResultListRepository lists,
            ResultEntryRepository entries,
            PublicNoticeRepository notices,
            PublishedNames names,
            NoticeEnds ends,
            EnrolmentProgress progress,
            CohortRules rules,
            OfficialCalendar calendar,
            List<HoldsBack> above,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.entries = entries;
        this.notices = notices;
        this.names = names;
        this.ends = ends;
        this.progress = progress;
        this.rules = rules;
        this.calendar = calendar;
        this.above = above;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /** From when to when a notice would run that is published now. */
    public record Term(LocalDate first, Instant closes, int workingDays, boolean reachesUnknownYear) {
        List<Fact> facts() {
            return List.of(new Fact("notice.first", first), new Fact("notice.closes", closes));
        }
    }

    private Term term(ResultListId id) {
        ResultList list = lists.findById(id).orElseThrow(() -> new NotFound("result list", id));
        ProgrammeRules applying = rules.of(list.cohort());
        LocalDate start = time.local(time.now()).toLocalTime().isBefore(applying.noticeCloses())
                ? time.today()
                : time.today().plusDays(1);
        WorkingCalendar.Window window = calendar.load().window(start, applying.noticeDays());
        Instant closes = time.instant(window.last().atTime(applying.noticeCloses()));
        return new Term(window.first(), closes, applying.noticeDays(), window.reachesUnknownYear());
    }

    /** What publishing it now would come to: when it would run, who would be set apart, and what keeps it from going out. */
    @Transactional(readOnly = true)
    public Outlook outlook(ResultListId id) {
        return Outlook.of(term(id), approved(id));
    }

    private List<Approved> approved(ResultListId id) {
        return entries.of(id).stream()
                .filter(entry -> entry.state() == ResultEntryState.APPROVED)
                .map(entry -> new Approved(entry, progress.row(entry.enrolment())))
                .toList();
    }

    /**
     * Publishes a list. Who hasn't consented to being named is set apart and holds up nobody. Refused while the text, or what it
     * would say of anyone, holds a personal number; a window that reaches a year without an official calendar must be accepted
     * in so many words.
     *
     * @param shown what publishing would come to by the page; refused when it would run otherwise, or set others apart, by now
     */
    public PublicNoticeId publish(
            ResultListId id, Seen seen, Outlook shown, NoticeText text, boolean unknownYearAccepted) {
        ResultList list = lists.lock(id).orElseThrow(() -> new NotFound("result list", id));
        list.requireSeen(seen);
        List<Approved> approved = approved(id);
        Term term = term(id);
        Outlook outlook = Outlook.of(term, approved);
        List<Fact> changed = outlook.changedSince(shown);
        if (!changed.isEmpty()) {
            throw new Stale(list.seen(), changed);
        }
        if (term.reachesUnknownYear() && !unknownYearAccepted) {
            throw new Refusal("notice.refused.year");
        }
        if (outlook.named() == 0) {
            throw new Refusal("notice.refused.nobody");
        }
        outlook.refuseNumbers();
        Act act = current.act();
        setApart(approved, act);
        list.goOnNotice(act);
        lists.save(list);
        Instant opens = term.first().equals(time.today())
                ? act.at()
                : time.instant(term.first().atStartOfDay());
        PublicNotice notice = notices.save(new PublicNotice(id, text, opens, term.closes(), act));
        for (ResultEntry entry : consenting(approved)) {
            entry.moveTo(ResultEntryState.ON_NOTICE, act);
            entries.save(entry);
            progress.move(entry.enrolment(), EnrolmentState.ON_NOTICE, act);
            events.publishEvent(new Tell(
                            entry.person(),
                            "notice:" + notice.id(),
                            "notice.published",
                            List.of(term.closes()),
                            "notices/" + notice.id())
                    .about(notice.id()));
        }
        names.freeze(notice.id());
        return notice.id();
    }

    private static List<ResultEntry> consenting(List<Approved> approved) {
        return approved.stream()
                .filter(one -> one.trainee().consented())
                .map(Approved::entry)
                .toList();
    }

    /** Those without a consent go back to where they can be proposed again, and are told what is missing. */
    private void setApart(List<Approved> approved, Act act) {
        Act why = act.because(NO_CONSENT);
        approved.stream()
                .filter(one -> !one.trainee().consented())
                .map(Approved::entry)
                .forEach(entry -> {
                    entry.moveTo(ResultEntryState.SET_APART, why);
                    entries.save(entry);
                    progress.move(entry.enrolment(), EnrolmentState.PASSED, why);
                    events.publishEvent(SetApart.done(entry));
                });
    }

    /**
     * Closes a list of which nobody can be named yet: all are set apart for a later one.
     *
     * @param shown what publishing would come to by the page; refused when somebody has consented by now
     */
    public void setAllApart(ResultListId id, Seen seen, Outlook shown) {
        ResultList list = lists.lock(id).orElseThrow(() -> new NotFound("result list", id));
        list.requireSeen(seen);
        List<Approved> approved = approved(id);
        Outlook outlook = Outlook.of(term(id), approved);
        if (outlook.named() > 0) {
            throw new Stale(list.seen(), outlook.changedSince(shown));
        }
        Act act = current.act();
        setApart(approved, act);
        list.close(act);
        lists.save(list);
    }

    /**
     * Takes a notice down whose time is over; those of whom nothing is left to settle are clear. Refused, naming them, when somebody on it
     * stands where nobody can who is on notice.
     */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_})
    public void close(PublicNoticeId id) {
        PublicNotice notice = notices.lock(id).orElseThrow(() -> new NotFound("notice", id));
        Act act = current.act();
        notice.close(act);
        notices.save(notice);
        ends.over(id);
        ResultList list = lists.lock(notice.list()).orElseThrow();
        list.close(act);
        lists.save(list);
        Set<EnrolmentId> held =
                above.stream().flatMap(room -> room.heldBack(id).stream()).collect(Collectors.toSet());
        for (ResultEntry entry : entries.of(list.id())) {
            if (entry.state() == ResultEntryState.ON_NOTICE) {
                boolean clear = !held.contains(entry.enrolment());
                entry.moveTo(clear ? ResultEntryState.CLEARED : ResultEntryState.SUSPENDED, act);
                entries.save(entry);
                move(entry, clear ? EnrolmentState.CLEARED : EnrolmentState.SUSPENDED, act);
            }
        }
    }

    private void move(ResultEntry entry, EnrolmentState next, Act act) {
        try {
            progress.move(entry.enrolment(), next, act);
        } catch (Refusal elsewhere) {
            throw new Refusal(STUCK, progress.row(entry.enrolment()).name());
        }
    }
}
