package academy.guildhall.people;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Telephone numbers are shown by their ends; in clear to whoever says why. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Phones {
    private static final int SHORTEST_REASON = 4;

    private final PersonRepository persons;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Phones(PersonRepository persons, CurrentUser current, ApplicationEventPublisher events) {
        this.persons = persons;
        this.current = current;
        this.events = events;
    }

    /** The number in clear, for a reason that is kept with who asked and when. */
    public String reveal(PersonId person, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("people.reveal.reason");
        }
        String phone = persons.findById(person)
                .orElseThrow(() -> new NotFound("person", person))
                .phone();
        if (phone == null) {
            throw new NotFound("telephone number of", person);
        }
        events.publishEvent(Moved.said("phone", person.value(), person, "REVEALED", current.act(reason.strip())));
        return phone;
    }
}
