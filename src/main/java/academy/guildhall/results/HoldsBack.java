package academy.guildhall.results;

import academy.guildhall.programmes.EnrolmentId;
import java.util.Set;

/** A room above that knows who must not be cleared when a notice closes. Offered as a bean. */
public interface HoldsBack {
    /** Those on the notice of whom something is still to be settled. */
    Set<EnrolmentId> heldBack(PublicNoticeId notice);
}
