package academy.guildhall.certification;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Certificates by number. */
@Component
class CertificateTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of("certificate", "select number from certificate where id = :id");
    }
}
