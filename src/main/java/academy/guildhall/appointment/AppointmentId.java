package academy.guildhall.appointment;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record AppointmentId(UUID value) {
    public static AppointmentId next() {
        return new AppointmentId(Ids.next());
    }

    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
