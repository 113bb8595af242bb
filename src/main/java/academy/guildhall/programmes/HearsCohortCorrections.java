package academy.guildhall.programmes;

import academy.guildhall.platform.Consequence;
import java.util.List;

/**
 * A room above that keeps what depends on a cohort's name or dates. It is asked before a correction, and what it refuses stops
 * it. Offered as a bean. See ADR 0100.
 */
public interface HearsCohortCorrections {
    /** What would come of it here; nothing of it is changed along with the cohort. */
    List<Consequence> wouldFollow(CorrectedCohort cohort);
}
