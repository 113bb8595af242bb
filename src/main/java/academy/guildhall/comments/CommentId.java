package academy.guildhall.comments;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CommentId(UUID value) {
    public static CommentId next() {
        return new CommentId(Ids.next());
    }

    public static CommentId of(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
