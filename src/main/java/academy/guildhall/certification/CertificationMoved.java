package academy.guildhall.certification;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.State;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate or an appointment came to be, or came to its end. */
record CertificationMoved(
        String subject,
        UUID subjectId,
        PersonId concerns,
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
