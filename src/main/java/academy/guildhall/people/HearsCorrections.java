package academy.guildhall.people;

import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Transition.Act;
import java.util.List;
import java.util.Set;

/**
 * A room above that keeps what depends on a person's name or employer. It is asked before a correction and follows it within
 * the same transaction. Offered as a bean. See ADR 0100.
 */
public interface HearsCorrections {
    /** What would come of it here, before anything is changed; what refuses stops the whole correction. */
    List<Consequence> wouldFollow(CorrectedPerson person);

    /**
     * It has been made, and is in the database. Nothing follows where all that is kept is frozen.
     *
     * @param chosen of what this and other rooms offered, what was asked for
     */
    default void corrected(CorrectedPerson person, Set<String> chosen, Act act) {}
}
