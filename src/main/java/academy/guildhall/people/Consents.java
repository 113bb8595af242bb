package academy.guildhall.people;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Worded;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    Consents(
            People people,
            PersonRepository persons,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.events = events;
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
        if (person.withdrawConsent()) {
            events.publishEvent(Moved.said("consent", person.id().value(), person.id(), "WITHDRAWN", current.act()));
        }
        persons.save(person);
    }

    /** A signed paper was handed in; it is kept by the academy. Refused for somebody who has given their consent by now. */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
    public void enterPaper(PersonId person, String where) {
        Person known = persons.findById(person).orElseThrow(() -> new NotFound("person", person));
        if (known.hasConsented()) {
            Worded given = () -> "consent.given";
            throw new Stale(Seen.FIRST, List.of(new Fact("consent.publication", given)));
        }
        people.consentToPublication(person, "paper: " + where);
    }
}
