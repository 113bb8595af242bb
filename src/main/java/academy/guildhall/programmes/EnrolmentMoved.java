package academy.guildhall.programmes;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody came one step on, or back, on their way through a cohort. */
public record EnrolmentMoved(
        EnrolmentId enrolment,
        CohortId cohort,
        PersonId concerns,
        @Nullable EnrolmentState was,
        EnrolmentState is,
        Act act)
        implements Transition {
    @Override
    public String subject() {
        return "enrolment";
    }

    @Override
    public UUID subjectId() {
        return enrolment.value();
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
        return "EnrolmentState";
    }
}
