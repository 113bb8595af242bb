package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentRow;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;

/** A part of the page about one trainee, offered by the module to which it belongs as a bean. Two statements at most. */
public interface EnrolmentPart {
    Set<Role> roles();

    int order();

    /** Its heading's key. */
    String heading();

    Optional<Component> create(EnrolmentRow trainee);
}
