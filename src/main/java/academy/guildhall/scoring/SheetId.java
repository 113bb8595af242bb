package academy.guildhall.scoring;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record SheetId(UUID value) {
    public static SheetId next() {
        return new SheetId(Ids.next());
    }

    public static SheetId of(String text) {
        return new SheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
