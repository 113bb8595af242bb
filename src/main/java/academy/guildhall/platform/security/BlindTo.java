package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import java.util.List;
import java.util.UUID;

/** Whom an assessor scores without knowing who it is, offered as a bean by the room that has the panels. */
public interface BlindTo {
    /** The candidates of the open panels that somebody sits on and scores them, in one statement. */
    List<Hidden> whom(PersonId assessor);

    /** One whose name doesn't stand beside their course for that assessor. */
    record Hidden(UUID enrolment, PersonId person) {}
}
