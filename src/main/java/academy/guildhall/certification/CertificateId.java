package academy.guildhall.certification;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CertificateId(UUID value) {
    public static CertificateId next() {
        return new CertificateId(Ids.next());
    }

    public static CertificateId of(String text) {
        return new CertificateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
