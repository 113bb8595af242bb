package academy.guildhall.results;

import academy.guildhall.calendar.OfficialCalendar;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.results.Objection.SealedObjector;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections in: from the public page and, by telephone or letter, through the staff. Late ones are refused. */
@Component
@ModuleApi
@Transactional
public class ObjectionIntake {
    private final PublicNoticeRepository notices;
    private final ResultEntryRepository entries;
    private final ResultListRepository lists;
    private final ObjectionRepository objections;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final OfficialCalendar calendar;
    private final Secrets secrets;
    private final CurrentUser current;
    private final AcademyTime time;

    ObjectionIntake(
            PublicNoticeRepository notices,
            ResultEntryRepository entries,
            ResultListRepository lists,
            ObjectionRepository objections,
            EnrolmentProgress progress,
            CohortRules rules,
            OfficialCalendar calendar,
            Secrets secrets,
            CurrentUser current,
            AcademyTime time) {
        this.notices = notices;
        this.entries = entries;
        this.lists = lists;
        this.objections = objections;
        this.progress = progress;
        this.rules = rules;
        this.calendar = calendar;
        this.secrets = secrets;
        this.current = current;
        this.time = time;
    }

    /** Suspends the person concerned, and nobody else. */
    public ObjectionId receive(PublicNoticeId id, ObjectionForm form) {
        PublicNotice notice = notices.lock(id).orElseThrow(() -> new NotFound("notice", id));
        if (!notice.takesObjections(time.now())) {
            throw new Refusal("objection.refused.late");
        }
        ResultEntry entry = entries.lock(form.about())
                .filter(found -> found.list().equals(notice.list()))
                .orElseThrow(() -> new NotFound("person on notice", form.about()));
        if (entry.state() != ResultEntryState.ON_NOTICE && entry.state() != ResultEntryState.SUSPENDED) {
            throw new NotFound("person on notice", form.about());
        }
        ResultList list = lists.findById(notice.list()).orElseThrow();
        LocalDate due =
                calendar.load().after(time.today(), rules.of(list.cohort()).objectionDays());
        Act act = current.act();
        SealedObjector by =
                new SealedObjector(form.organisation(), seal(form.name()), seal(form.address()), seal(form.phone()));
        Objection objection = objections.save(new Objection(id, entry, by, form.content(), due, act));
        if (entry.state() == ResultEntryState.ON_NOTICE) {
            entry.moveTo(ResultEntryState.SUSPENDED, act);
            entries.save(entry);
            progress.move(entry.enrolment(), EnrolmentState.SUSPENDED, act);
        }
        return objection.id();
    }

    private byte[] seal(String text) {
        return secrets.seal(text.getBytes(StandardCharsets.UTF_8));
    }
}
