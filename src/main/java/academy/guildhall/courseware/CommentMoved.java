package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment was made, answered, resolved or opened again. */
public record CommentMoved(
        PageCommentId comment,
        CourseProjectId course,
        PersonId concerns,
        @Nullable CommentState was,
        CommentState is,
        Act act)
        implements Transition {
    @Override
    public String subject() {
        return "comment";
    }

    @Override
    public UUID subjectId() {
        return comment.value();
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
        return "CommentState";
    }
}
