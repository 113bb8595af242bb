package academy.guildhall.certification;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.programmes.EnrolmentId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which certificates are in force, for the rooms above. */
@Component
@ModuleApi
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class CertificatesInForce {
    private final CertificateRepository certificates;

    CertificatesInForce(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    public Optional<IssuedCertificate> of(EnrolmentId enrolment) {
        return certificates.inForce(enrolment).map(Certificate::issued);
    }
}
