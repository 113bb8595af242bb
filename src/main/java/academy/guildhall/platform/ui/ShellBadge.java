package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** A count beside an entry of the navigation, such as unread messages. One statement. */
public interface ShellBadge {
    String path();

    int count(SignedIn user);

    /** The topic of which there is news when the count changes; nothing when it is counted at navigation alone. */
    default @Nullable String topic(SignedIn user) {
        return null;
    }
}
