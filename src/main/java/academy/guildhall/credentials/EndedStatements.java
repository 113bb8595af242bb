package academy.guildhall.credentials;

import academy.guildhall.programmes.AcademyId;
import java.util.List;

/** Which of an academy's papers aren't in force any more: told by the room that keeps them. */
public interface EndedStatements {
    List<Ended> of(AcademyId academy);
}
