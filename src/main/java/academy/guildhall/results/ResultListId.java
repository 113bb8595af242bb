package academy.guildhall.results;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ResultListId(UUID value) {
    public static ResultListId next() {
        return new ResultListId(Ids.next());
    }

    public static ResultListId of(String text) {
        return new ResultListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
