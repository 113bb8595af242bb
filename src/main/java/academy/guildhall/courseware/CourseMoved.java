package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course came into being, was handed in, returned, signed off or opened again. */
public record CourseMoved(
        CourseProjectId course, PersonId concerns, @Nullable CourseState was, CourseState is, Act act)
        implements Transition {
    @Override
    public String subject() {
        return "course";
    }

    @Override
    public UUID subjectId() {
        return course.value();
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
        return "CourseState";
    }
}
