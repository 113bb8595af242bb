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
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeRules;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a decided list on public notice, and takes it down when its time is over. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Notices {
    private final ResultListRepository lists;
    private final ResultEntryRepository entries;
    private final PublicNoticeRepository notices;
    private final PublishedNames names;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final OfficialCalendar calendar;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Notices(
            ResultListRepository lists,
            ResultEntryRepository entries,
            PublicNoticeRepository notices,
            PublishedNames names,
            EnrolmentProgress progress,
            CohortRules rules,
            OfficialCalendar calendar,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.entries = entries;
        this.notices = notices;
        this.names = names;
        this.progress = progress;
        this.rules = rules;
        this.calendar = calendar;
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

    @Transactional(readOnly = true)
    public Term term(ResultListId id) {
        ResultList list = lists.findById(id).orElseThrow(() -> new NotFound("result list", id));
        ProgrammeRules applying = rules.of(list.cohort());
        LocalDate start = time.local(time.now()).toLocalTime().isBefore(applying.noticeCloses())
                ? time.today()
                : time.today().plusDays(1);
        WorkingCalendar.Window window = calendar.load().window(start, applying.noticeDays());
        Instant closes = time.instant(window.last().atTime(applying.noticeCloses()));
        return new Term(window.first(), closes, applying.noticeDays(), window.reachesUnknownYear());
    }

    /**
     * Publishes a list. Refused while somebody on it hasn't consented, and while the text holds what it mustn't; a window
     * that reaches a year without an official calendar must be accepted in so many words.
     *
     * @param shown from when to when it would run by the page; refused when it would run otherwise by now
     */
    public PublicNoticeId publish(
            ResultListId id, Seen seen, Term shown, NoticeText text, boolean unknownYearAccepted) {
        ResultList list = lists.lock(id).orElseThrow(() -> new NotFound("result list", id));
        list.requireSeen(seen);
        Term term = term(id);
        if (!term.equals(shown)) {
            throw new Stale(list.seen(), term.facts());
        }
        if (term.reachesUnknownYear() && !unknownYearAccepted) {
            throw new Refusal("notice.refused.year");
        }
        List<ResultEntry> approved = entries.of(id).stream()
                .filter(entry -> entry.state() == ResultEntryState.APPROVED)
                .toList();
        if (approved.isEmpty()) {
            throw new Refusal("results.refused.nobody");
        }
        requireConsents(approved);
        Act act = current.act();
        list.goOnNotice(act);
        lists.save(list);
        Instant opens = term.first().equals(time.today())
                ? act.at()
                : time.instant(term.first().atStartOfDay());
        PublicNotice notice = notices.save(new PublicNotice(id, text, opens, term.closes(), act));
        for (ResultEntry entry : approved) {
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

    private void requireConsents(List<ResultEntry> approved) {
        List<String> missing = new ArrayList<>();
        for (ResultEntry entry : approved) {
            EnrolmentRow trainee = progress.row(entry.enrolment());
            if (!trainee.consented()) {
                missing.add(trainee.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal("notice.refused.consent", missing.size(), String.join("、", missing));
        }
    }

    /** Takes a notice down whose time is over; those without an open objection are clear. */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_})
    public void close(PublicNoticeId id) {
        PublicNotice notice = notices.lock(id).orElseThrow(() -> new NotFound("notice", id));
        Act act = current.act();
        notice.close(act);
        notices.save(notice);
        ResultList list = lists.lock(notice.list()).orElseThrow();
        list.close(act);
        lists.save(list);
        for (ResultEntry entry : entries.of(list.id())) {
            if (entry.state() == ResultEntryState.ON_NOTICE) {
                entry.moveTo(ResultEntryState.CLEARED, act);
                entries.save(entry);
                progress.move(entry.enrolment(), EnrolmentState.CLEARED, act);
            }
        }
    }
}
