package academy.guildhall.certification;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.time.LocalDate;

/**
 * A certificate in force, as the rooms above need it.
 *
 * @param token by which its public page is found
 */
public record IssuedCertificate(
        CertificateId id,
        EnrolmentId enrolment,
        PersonId person,
        String number,
        String name,
        String token,
        LocalDate issuedOn) {}
