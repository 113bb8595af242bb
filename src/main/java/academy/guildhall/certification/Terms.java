package academy.guildhall.certification;

import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.EnrolmentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the room above knows of appointments, and what it does when a certificate is revoked. */
public interface Terms {
    /** The last term of each who has one; one statement. */
    Map<EnrolmentId, Term> of(Collection<EnrolmentId> enrolments);

    /** A certificate was revoked: with it ends the appointment, within the same transaction. */
    void revoked(EnrolmentId enrolment, Act act);

    /**
     * A term of appointment, both days included.
     *
     * @param endedOn when it was ended before its time
     */
    record Term(LocalDate from, LocalDate until, @Nullable LocalDate endedOn) {
        /** Its last day, as things stand. */
        public LocalDate last() {
            return endedOn == null ? until : endedOn;
        }

        public boolean isInForce() {
            return endedOn == null;
        }
    }
}
