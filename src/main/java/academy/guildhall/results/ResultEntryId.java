package academy.guildhall.results;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ResultEntryId(UUID value) {
    public static ResultEntryId next() {
        return new ResultEntryId(Ids.next());
    }

    public static ResultEntryId of(String text) {
        return new ResultEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
