package academy.guildhall.timetable;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record RoomId(UUID value) {
    public static RoomId next() {
        return new RoomId(Ids.next());
    }

    public static RoomId of(String text) {
        return new RoomId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
