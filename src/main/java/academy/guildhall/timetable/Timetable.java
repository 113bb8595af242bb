package academy.guildhall.timetable;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.timetable.ChangeNews.Before;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans sessions. What clashes is refused with what it clashes with. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Timetable {
    private final SessionRepository sessions;
    private final RoomRepository rooms;
    private final TimetableQueries queries;
    private final Clashes clashes;
    private final Cohorts cohorts;
    private final ChangeNews news;
    private final CurrentUser current;
    private final AcademyTime time;

    Timetable(
            SessionRepository sessions,
            RoomRepository rooms,
            TimetableQueries queries,
            Clashes clashes,
            Cohorts cohorts,
            ChangeNews news,
            CurrentUser current,
            AcademyTime time) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.queries = queries;
        this.clashes = clashes;
        this.cohorts = cohorts;
        this.news = news;
        this.current = current;
        this.time = time;
    }

    public SessionId plan(CohortId cohort, PlannedSession planned) {
        requireWithin(cohort, planned);
        requireToCome(planned);
        clashes.takeTurn();
        RoomId room = room(cohort, planned.room());
        Instant from = from(planned);
        Instant to = to(planned);
        clashes.check(null, cohort, planned, room, from, to);
        clashes.checkOthers(booking(null, cohort, planned));
        clashes.checkHalfDay(null, cohort, planned);
        return sessions.save(new Session(cohort, planned, room, from, to, current.act()))
                .id();
    }

    /** Moves or renames a session; those concerned are told what changed. What stands so already is left alone. */
    public void change(SessionId id, Seen seen, PlannedSession planned) {
        clashes.takeTurn();
        Session session = find(id);
        Instant from = from(planned);
        Instant to = to(planned);
        RoomId known = known(session.cohort(), planned.room()).map(Room::id).orElse(null);
        if (session.isAs(planned, known, from, to)) {
            return;
        }
        requireSeen(session, seen);
        requireWithin(session.cohort(), planned);
        if (!planned.day().equals(time.dateOf(session.startsAt()))) {
            requireToCome(planned);
        }
        RoomId room = room(session.cohort(), planned.room());
        clashes.check(id, session.cohort(), planned, room, from, to);
        clashes.checkOthers(booking(id, session.cohort(), planned));
        clashes.checkHalfDay(id, session.cohort(), planned);
        Before before = new Before(session.title(), session.startsAt(), nameOfRoom(session), session.lecturer());
        session.change(planned, room, from, to, inWords(session), current.act());
        sessions.save(session);
        news.changed(session, planned, from, before, current.person());
    }

    private void requireSeen(Session session, Seen seen) {
        seen.mustBe(session.seen(), () -> queries.find(session.id()).facts());
    }

    private String inWords(Session session) {
        LocalDateTime starts = time.local(session.startsAt()).toLocalDateTime();
        return PlannedSession.inWords(
                starts.toLocalDate(),
                starts.toLocalTime(),
                time.local(session.endsAt()).toLocalTime(),
                nameOfRoom(session));
    }

    private String nameOfRoom(Session session) {
        return rooms.findById(session.room()).map(Room::name).orElse("");
    }

    public void cancel(SessionId id, Seen seen, String reason) {
        Session session = find(id);
        requireSeen(session, seen);
        session.cancel(current.act(reason));
        sessions.save(session);
        news.cancelled(session, reason, current.person());
    }

    private Session find(SessionId id) {
        return sessions.findById(id).orElseThrow(() -> new NotFound("session", id));
    }

    private void requireWithin(CohortId cohort, PlannedSession planned) {
        CohortRow card = cohorts.row(cohort);
        if (planned.day().isBefore(card.startsOn()) || planned.day().isAfter(card.endsOn())) {
            throw new Refusal("session.refused.day", card.name());
        }
    }

    private void requireToCome(PlannedSession planned) {
        if (planned.day().isBefore(time.today())) {
            throw new Refusal("session.refused.past");
        }
    }

    private Booking booking(@Nullable SessionId self, CohortId cohort, PlannedSession planned) {
        PersonId lecturer = planned.lecturer();
        return new Booking(
                self == null ? null : self.value(),
                true,
                cohort,
                planned.room(),
                lecturer == null ? Set.of() : Set.of(lecturer),
                from(planned),
                to(planned));
    }

    private Instant from(PlannedSession planned) {
        return time.instant(planned.day().atTime(planned.from()));
    }

    private Instant to(PlannedSession planned) {
        return time.instant(planned.day().atTime(planned.to()));
    }

    private RoomId room(CohortId cohort, String name) {
        return known(cohort, name)
                .orElseGet(() -> rooms.save(new Room(cohorts.row(cohort).academy(), name)))
                .id();
    }

    private Optional<Room> known(CohortId cohort, String name) {
        return rooms.findByAcademyIdAndName(cohorts.row(cohort).academy().value(), name);
    }
}
