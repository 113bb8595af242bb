package academy.guildhall.timetable;

import academy.guildhall.platform.ModuleApi;
import org.springframework.stereotype.Component;

/** One room and one person at one place at a time, for whatever is planned outside the timetable. */
@ModuleApi
@Component
public class Bookings {
    private final Clashes clashes;

    Bookings(Clashes clashes) {
        this.clashes = clashes;
    }

    /**
     * Refuses with what stands in the way, be it a session or something of another module. Until the transaction ends,
     * nobody else plans. A session of the same cohort in the same room isn't in the way: a trial stands in the timetable
     * as a session, too.
     */
    public void requireFree(Booking wanted) {
        clashes.takeTurn();
        clashes.checkSessions(wanted);
        clashes.checkOthers(wanted);
    }
}
