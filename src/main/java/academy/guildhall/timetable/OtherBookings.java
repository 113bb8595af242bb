package academy.guildhall.timetable;

import java.util.Optional;

/** Rooms and people that another module holds: the timetable keeps out of its way. */
public interface OtherBookings {
    /** The earliest that stands in the way, if anything does. */
    Optional<Taken> inTheWayOf(Booking wanted);
}
