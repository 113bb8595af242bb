package academy.guildhall.programmes;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed how the academy is set up.
 *
 * @param subject {@code academy}, {@code programme} or {@code rules}
 */
record SetUp(String subject, UUID subjectId, String to, Act act) implements Transition {
    @Override
    public @Nullable PersonId concerns() {
        return null;
    }

    @Override
    public @Nullable String from() {
        return null;
    }
}
