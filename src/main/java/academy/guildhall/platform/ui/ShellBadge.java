package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.SignedIn;

/** A count beside an entry of the navigation, such as unread messages. One statement. */
public interface ShellBadge {
    String path();

    int count(SignedIn user);
}
