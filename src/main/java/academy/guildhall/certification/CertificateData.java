package academy.guildhall.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a certificate says, as it was on the day of issue.
 *
 * @param certifiesZh what the person is from then on, as the programme calls it
 * @param address of the public page that says whether it is valid
 * @param code what the QR holds: the same page, and behind it all of this as the academy signed it
 */
record CertificateData(
        String number,
        String name,
        @Nullable String employer,
        String programmeZh,
        String programmeEn,
        String certifiesZh,
        String certifiesEn,
        String cohort,
        int year,
        int batch,
        LocalDate issuedOn,
        String issuerZh,
        String issuerEn,
        String address,
        String code) {}
