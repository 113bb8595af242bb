package academy.guildhall.timetable;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.CohortId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One meeting of a cohort. */
@Entity
class Session extends AbstractAggregateRoot<Session> {
    @EmbeddedId
    private SessionId id;

    @Version
    private @Nullable Integer version;

    private CohortId cohort;
    private RoomId room;
    private @Nullable PersonId lecturer;
    private String title;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private Instant startsAt;
    private Instant endsAt;
    private int classHours;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(CohortId cohort, PlannedSession planned, RoomId room, Instant starts, Instant ends, Act act) {
        this.id = SessionId.next();
        this.cohort = cohort;
        this.state = SessionState.PLANNED;
        place(planned, room, starts, ends);
        registerEvent(new Moved("session", id.value(), null, null, planned.inWords(), null, act));
    }

    /** Whether it stands so already. */
    boolean isAs(PlannedSession planned, @Nullable RoomId at, Instant starts, Instant ends) {
        return title.equals(planned.title())
                && kind == planned.kind()
                && room.equals(at)
                && Objects.equals(lecturer, planned.lecturer())
                && startsAt.equals(starts)
                && endsAt.equals(ends);
    }

    private void place(PlannedSession planned, RoomId at, Instant starts, Instant ends) {
        this.room = at;
        this.lecturer = planned.lecturer();
        this.title = planned.title();
        this.kind = planned.kind();
        this.startsAt = starts;
        this.endsAt = ends;
        this.classHours = planned.classHours();
    }

    /** @param before when and where it was, in words */
    void change(PlannedSession planned, RoomId at, Instant starts, Instant ends, String before, Act act) {
        requirePlanned();
        place(planned, at, starts, ends);
        registerEvent(new Moved("session", id.value(), null, before, planned.inWords(), null, act));
    }

    void cancel(Act act) {
        moveTo(SessionState.CANCELLED, act);
    }

    private void moveTo(SessionState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("session.refused.cancelled");
        }
        registerEvent(Moved.of("session", id.value(), null, state, next, act));
        state = next;
    }

    private void requirePlanned() {
        if (state != SessionState.PLANNED) {
            throw new Refusal("session.refused.cancelled");
        }
    }

    Seen seen() {
        return Seen.of(version);
    }

    SessionId id() {
        return id;
    }

    CohortId cohort() {
        return cohort;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    @Nullable
    PersonId lecturer() {
        return lecturer;
    }

    String title() {
        return title;
    }

    RoomId room() {
        return room;
    }
}
