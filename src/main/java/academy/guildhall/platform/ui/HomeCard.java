package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;

/** A part of the home page, offered by a module as a bean to the roles that it concerns. Two statements at most. */
public interface HomeCard {
    Set<Role> roles();

    /** 0 comes first. What is to be done now stands before what is good to know. */
    int order();

    /** The row, or nothing when there is nothing to say. */
    Optional<Component> create(SignedIn user);
}
