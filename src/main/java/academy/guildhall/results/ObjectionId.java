package academy.guildhall.results;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ObjectionId(UUID value) {
    public static ObjectionId next() {
        return new ObjectionId(Ids.next());
    }

    public static ObjectionId of(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
