package academy.guildhall.objections;

import academy.guildhall.calendar.OfficialCalendar;
import academy.guildhall.people.Holders;
import academy.guildhall.people.People;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.results.OnNotice;
import academy.guildhall.results.PublicNoticeId;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads objections from their receipt to what was put right. Nobody has to do with one who scored or coached the person concerned, and
 * who decides has looked into nothing themselves.
 */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Objections {
    /** Working days in which a complex objection is decided. */
    public static final int COMPLEX_DAYS = 30;

    private static final int LONGEST = 4000;

    private final ObjectionRepository objections;
    private final ObjectionIntake intake;
    private final ObjectionFile file;
    private final Impartial impartial;
    private final OnNotice named;
    private final Holders holders;
    private final OfficialCalendar calendar;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Objections(
            ObjectionRepository objections,
            ObjectionIntake intake,
            ObjectionFile file,
            Impartial impartial,
            OnNotice named,
            Holders holders,
            OfficialCalendar calendar,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.objections = objections;
        this.intake = intake;
        this.file = file;
        this.impartial = impartial;
        this.named = named;
        this.holders = holders;
        this.calendar = calendar;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /** Enters one that came by telephone or letter. */
    public ObjectionId enter(PublicNoticeId notice, ObjectionForm form, Channel channel) {
        return intake.receive(notice, form, channel, null).id();
    }

    /** Its sender was reached under what they gave, which is noted: it becomes a case and suspends the person concerned. */
    public void reached(ObjectionId id, Seen seen, String how) {
        Objection objection = mine(id, seen);
        Act act = current.act();
        objection.reached(how, act);
        objections.save(objection);
        named.suspend(objection.notice(), objection.entry(), act.because(null));
    }

    /** It isn't taken up, for a reason that its sender reads: nobody can be reached, say, or it is about something else. */
    public void refuse(ObjectionId id, Seen seen, String reason) {
        Objection objection = mine(id, seen);
        Act act = current.act();
        objection.refuse(reason, act);
        objections.save(objection);
        settle(objection, act);
    }

    /** Who can look into it: whoever runs the cohort, and neither scored nor coached the person. */
    @Transactional(readOnly = true)
    public List<People.Row> eligible(ObjectionId id) {
        Objection objection = find(id);
        Set<PersonId> partial = impartial.partial(objection.enrolment(), objection.person());
        return Stream.of(Role.ADMINISTRATOR, Role.COORDINATOR)
                .flatMap(role -> holders.of(role, id).stream())
                .filter(row -> !partial.contains(row.id()))
                .distinct()
                .toList();
    }

    /** They look into it from now on, instead of whoever did before; each is told. */
    public void appoint(ObjectionId id, Seen seen, Set<PersonId> investigators) {
        Objection objection = mine(id, seen);
        if (objection.state() != ObjectionState.OPEN) {
            throw new Refusal("objection.refused.notOpen");
        }
        List<PersonId> eligible = eligible(id).stream().map(People.Row::id).toList();
        if (investigators.isEmpty() || !eligible.containsAll(investigators)) {
            throw new Refusal("objection.refused.investigators");
        }
        Act act = current.act();
        file.appoint(id, investigators, act);
        objections.save(objection);
        investigators.forEach(who -> events.publishEvent(
                new Tell(who, "objection-appointed:" + id, "objection.appointed", List.of(), ObjectionLinks.of(id))
                        .about(id)));
        events.publishEvent(Moved.said("objection", id.value(), objection.person(), "INVESTIGATORS", act));
    }

    /** It is complex, and decided within 30 working days of its receipt; once, and for a reason that its sender reads. */
    public void extend(ObjectionId id, Seen seen, String reason) {
        Objection objection = mine(id, seen);
        LocalDate until = calendar.load().after(time.dateOf(objection.receivedAt()), COMPLEX_DAYS);
        objection.extend(until, reason, current.act());
        objections.save(objection);
    }

    /** Its sender reads this on their page. */
    public void reply(ObjectionId id, Seen seen, String text) {
        Objection objection = mine(id, seen);
        CleanText.require(text, LONGEST);
        if (text.isBlank()) {
            throw new Refusal("objection.refused.reply");
        }
        Act act = current.act();
        file.reply(id, CleanText.lines(text), act);
        events.publishEvent(Moved.said("objection", id.value(), objection.person(), "REPLY", act));
    }

    /**
     * It was right. Whom it concerns is taken off the list at once, or stays suspended until what the notice says of them is corrected;
     * who has been taken off already stays so.
     */
    public void uphold(ObjectionId id, Seen seen, String text, Remedy remedy) {
        Objection objection = decidable(id, seen);
        Act act = current.act();
        objection.uphold(text, remedy, act);
        objections.save(objection);
        if (remedy == Remedy.REMOVE) {
            named.remove(objection.notice(), objection.entry(), act.because(text));
        }
    }

    /** It wasn't. The person's way goes on, unless another objection holds it. */
    public void dismiss(ObjectionId id, Seen seen, String text) {
        Objection objection = decidable(id, seen);
        Act act = current.act();
        objection.dismiss(text, act);
        objections.save(objection);
        settle(objection, act.because(text));
    }

    /** What was upheld is put right now: how, and whether the notice says so while it runs. */
    public void putRight(ObjectionId id, Seen seen, String text, boolean onNotice) {
        Objection objection = mine(id, seen);
        Act act = current.act();
        objection.putRight(text, act);
        objections.save(objection);
        if (onNotice) {
            named.correct(objection.notice(), text, act);
        }
        settle(objection, act.because(text));
    }

    private void settle(Objection objection, Act act) {
        boolean over = named.isOver(objection.notice());
        if (file.holding(objection.entry(), over) == 0 && objection.remedy() != Remedy.REMOVE) {
            named.resume(objection.notice(), objection.entry(), act);
        }
    }

    private Objection decidable(ObjectionId id, Seen seen) {
        Objection objection = mine(id, seen);
        if (objection.state() == ObjectionState.OPEN) {
            if (file.isInvestigator(id, current.person())) {
                throw new Refusal("objection.refused.investigated");
            }
            if (!file.points(id).stream().allMatch(ObjectionFile.Point::isFound)) {
                throw new Refusal("objection.refused.unfound");
            }
        }
        return objection;
    }

    private Objection find(ObjectionId id) {
        return objections.findById(id).orElseThrow(() -> new NotFound("objection", id));
    }

    /** One with which whoever acts may have to do, as they saw it. */
    private Objection mine(ObjectionId id, Seen seen) {
        Objection objection = find(id);
        // Before anything of it: whoever closes the notice comes before or after all of this.
        named.isOver(objection.notice());
        objection.requireSeen(seen);
        impartial.require(objection.enrolment(), objection.person(), current.person());
        return objection;
    }
}
