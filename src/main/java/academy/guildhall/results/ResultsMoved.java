package academy.guildhall.results;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.State;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list, a notice, a person on it or an objection came one step on. */
record ResultsMoved(
        String subject,
        UUID subjectId,
        @Nullable PersonId concerns,
        @Nullable State was,
        State is,
        Act act) implements Transition {
    @Override
    public @Nullable String from() {
        return was == null ? null : was.name();
    }

    @Override
    public String to() {
        return is.name();
    }

    @Override
    public String stateType() {
        return is.getClass().getSimpleName();
    }
}
