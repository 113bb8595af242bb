package academy.guildhall.platform.work;

import academy.guildhall.platform.Ids;
import java.util.UUID;

/** Names a piece of long work. */
public record WorkId(UUID value) {
    static WorkId next() {
        return new WorkId(Ids.next());
    }

    public static WorkId of(String text) {
        return new WorkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
