package academy.guildhall.marks;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record ReadingId(UUID value) {
    static ReadingId next() {
        return new ReadingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
