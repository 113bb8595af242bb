package academy.guildhall.panels;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record RecusalRequestId(UUID value) {
    static RecusalRequestId next() {
        return new RecusalRequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
