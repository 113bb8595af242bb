package academy.guildhall.courseware;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record PageCommentId(UUID value) {
    public static PageCommentId next() {
        return new PageCommentId(Ids.next());
    }

    public static PageCommentId of(String text) {
        return new PageCommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
