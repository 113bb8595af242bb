package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a timetable shows of a session. */
public record SessionCard(
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
        SessionState state) {}
