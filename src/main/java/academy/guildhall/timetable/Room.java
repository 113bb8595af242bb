package academy.guildhall.timetable;

import academy.guildhall.programmes.AcademyId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place of an academy that can be used by one session at a time. */
@Entity
class Room {
    @EmbeddedId
    private RoomId id;

    @Version
    private @Nullable Integer version;

    private UUID academyId;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    Room(AcademyId academy, String name) {
        this.id = RoomId.next();
        this.academyId = academy.value();
        this.name = name;
    }

    RoomId id() {
        return id;
    }

    String name() {
        return name;
    }
}
