package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StatesTest {
    private static final Set<String> CERTIFICATE = Set.of("IN_FORCE>REVOKED", "IN_FORCE>SUPERSEDED");

    @Test
    void knowsEveryMoveOfACertificateAndNoOther() {
        for (CertificateState from : CertificateState.values()) {
            for (CertificateState to : CertificateState.values()) {
                assertThat(from.leadsTo(to)).as(from + ">" + to).isEqualTo(CERTIFICATE.contains(from + ">" + to));
            }
        }
    }
}
