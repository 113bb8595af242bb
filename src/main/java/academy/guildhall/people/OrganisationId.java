package academy.guildhall.people;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record OrganisationId(UUID value) {
    static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
