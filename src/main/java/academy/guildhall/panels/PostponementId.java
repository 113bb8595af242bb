package academy.guildhall.panels;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record PostponementId(UUID value) {
    static PostponementId next() {
        return new PostponementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
