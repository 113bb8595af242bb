package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;

/** What is good to know on the home page, offered by a room as a bean to the roles that it concerns. One statement at most. */
public interface HomeCard {
    Set<Role> roles();

    /** 0 comes first. */
    int order();

    /** Whether it stands before what waits: it says where somebody is. */
    default boolean leads() {
        return false;
    }

    /** The row, or nothing when there is nothing to say. */
    Optional<Component> create(SignedIn user);
}
