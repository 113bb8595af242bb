package academy.guildhall.people.ui;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What one room knows of a person, on the staff's page about them: offered as a bean, in the order of the road. It shows what the
 * reader may see, in one statement.
 *
 * @param heading its key
 */
public record PersonPart(Set<Role> roles, int order, String heading, Function<PersonId, Optional<Component>> make) {}
