package academy.guildhall.courseware;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CourseProjectId(UUID value) {
    public static CourseProjectId next() {
        return new CourseProjectId(Ids.next());
    }

    public static CourseProjectId of(String text) {
        return new CourseProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
