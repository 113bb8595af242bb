package academy.guildhall.admissions;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application came one step on, or back. */
public record ApplicationMoved(
        ApplicationId application,
        PersonId concerns,
        @Nullable ApplicationState was,
        ApplicationState is,
        Act act) implements Transition {
    @Override
    public String subject() {
        return "application";
    }

    @Override
    public UUID subjectId() {
        return application.value();
    }

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
        return "ApplicationState";
    }
}
