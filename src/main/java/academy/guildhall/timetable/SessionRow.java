package academy.guildhall.timetable;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.programmes.CohortId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a timetable shows of a session. */
public record SessionRow(
        SessionId id,
        CohortId cohort,
        String cohortName,
        String title,
        SessionKind kind,
        String room,
        @Nullable PersonId lecturer,
        @Nullable String lecturerName,
        Instant startsAt,
        Instant endsAt,
        int classHours,
        SessionState state,
        Seen seen)
        implements Shown {
    @Override
    public List<Fact> facts() {
        return List.of(
                new Fact("session.title", title),
                new Fact("session.kind", kind),
                new Fact("session.from", startsAt),
                new Fact("session.to", endsAt),
                new Fact("session.room", room),
                new Fact("session.lecturer", lecturerName),
                new Fact("stale.state", state));
    }
}
