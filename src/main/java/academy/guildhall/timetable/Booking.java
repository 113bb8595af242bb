package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room and people for a time, as somebody wants to plan it.
 *
 * @param self what is planned, when it stands already and is moved: it isn't in its own way
 * @param session whether it is one of the timetable: a panel of the same cohort in the same room is what it is for, then
 * @param people who has to be there all the time
 * @param from inclusive
 * @param to exclusive
 */
public record Booking(
        @Nullable UUID self,
        boolean session,
        CohortId cohort,
        String room,
        Set<PersonId> people,
        Instant from,
        Instant to) {}
