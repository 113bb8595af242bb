package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The separate consent to be named on a public notice: given by the person, or on paper and entered by the academy. */
@Service
@Transactional
public class Consents {
    private final People people;
    private final PersonRepository persons;
    private final CurrentUser current;
    private final AcademyTime time;

    Consents(People people, PersonRepository persons, CurrentUser current, AcademyTime time) {
        this.people = people;
        this.persons = persons;
        this.current = current;
        this.time = time;
    }

    @RolesAllowed(Role.TRAINEE_)
    public void give() {
        people.consentToPublication(current.person(), "own account, " + time.today());
    }

    @RolesAllowed(Role.TRAINEE_)
    public void withdraw() {
        Person person = persons.findById(current.person()).orElseThrow(() -> new NotFound("person", current.person()));
        person.withdrawConsent();
        persons.save(person);
    }

    /** A signed paper was handed in; it is kept by the academy. */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
    public void enterPaper(PersonId person, String where) {
        people.consentToPublication(person, "paper: " + where);
    }
}
