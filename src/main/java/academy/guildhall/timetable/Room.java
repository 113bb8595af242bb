package academy.guildhall.timetable;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A place that can be used by one session at a time. */
@Entity
class Room {
    @EmbeddedId
    private RoomId id;

    @Version
    private @Nullable Integer version;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    Room(String name) {
        this.id = RoomId.next();
        this.name = name;
    }

    RoomId id() {
        return id;
    }

    String name() {
        return name;
    }
}
