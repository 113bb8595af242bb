package academy.guildhall.people;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.security.SecurityMatter;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Identity and telephone numbers are shown by their ends; in clear to whoever says why, and it is kept who asked and when. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Reveals {
    private static final int SHORTEST_REASON = 4;

    private final PersonRepository persons;
    private final Secrets secrets;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Reveals(PersonRepository persons, Secrets secrets, CurrentUser current, ApplicationEventPublisher events) {
        this.persons = persons;
        this.secrets = secrets;
        this.current = current;
        this.events = events;
    }

    public String phone(PersonId person, String reason) {
        requireReason(reason);
        return shown("phone", person, find(person).phone(), reason);
    }

    public String identity(PersonId person, String reason) {
        requireReason(reason);
        byte[] cipher = find(person).identityCipher();
        return shown(
                "identity",
                person,
                cipher == null ? null : new String(secrets.open(cipher), StandardCharsets.UTF_8),
                reason);
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("people.reveal.reason");
        }
    }

    private Person find(PersonId person) {
        return persons.findById(person).orElseThrow(() -> new NotFound("person", person));
    }

    private String shown(String what, PersonId person, @Nullable String number, String reason) {
        if (number == null) {
            throw new NotFound(what + " number of", person);
        }
        events.publishEvent(new SecurityMatter(
                what + " number revealed, of " + person, current.get().login()));
        events.publishEvent(Moved.said(what, person.value(), person, "REVEALED", current.act(reason.strip())));
        return number;
    }
}
