package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody looked at a telephone number in clear, for the reason in the act. */
public record PhoneRevealed(PersonId concerns, Act act) implements Transition {
    @Override
    public String subject() {
        return "phone";
    }

    @Override
    public UUID subjectId() {
        return concerns.value();
    }

    @Override
    public @Nullable String from() {
        return null;
    }

    @Override
    public String to() {
        return "REVEALED";
    }
}
