package academy.guildhall.panels;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record PanelId(UUID value) {
    public static PanelId next() {
        return new PanelId(Ids.next());
    }

    public static PanelId of(String text) {
        return new PanelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
