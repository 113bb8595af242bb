package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course was given to a coach, or from one to another. */
public record CoachAssigned(
        CourseProjectId course, PersonId concerns, @Nullable PersonId before, PersonId coach, Act act)
        implements Transition {
    @Override
    public String subject() {
        return "course coach";
    }

    @Override
    public UUID subjectId() {
        return course.value();
    }

    @Override
    public @Nullable String from() {
        return before == null ? null : before.toString();
    }

    @Override
    public String to() {
        return coach.toString();
    }

    /** From and to are people; the log shows their names. */
    @Override
    public String stateType() {
        return "Person";
    }
}
