package academy.guildhall.panels;

import academy.guildhall.people.Holders;
import academy.guildhall.people.People;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a panel turns to in the hall: those who coordinate its cohort, or else administer it, and don't sit on it. */
@Component
@ModuleApi
public class Runners {
    private final Holders holders;

    Runners(Holders holders) {
        this.holders = holders;
    }

    public List<PersonId> of(HeldPanel panel) {
        List<PersonId> coordinators = free(Role.COORDINATOR, panel);
        return coordinators.isEmpty() ? free(Role.ADMINISTRATOR, panel) : coordinators;
    }

    private List<PersonId> free(Role role, HeldPanel panel) {
        return holders.of(role, panel.cohort()).stream()
                .map(People.Row::id)
                .filter(person -> !panel.members().contains(person))
                .toList();
    }
}
