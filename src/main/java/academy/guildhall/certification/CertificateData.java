package academy.guildhall.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a certificate says, as it was on the day of issue.
 *
 * @param address of the public page that says whether it is valid
 */
record CertificateData(
        String number,
        String name,
        @Nullable String employer,
        String programmeZh,
        String programmeEn,
        String cohort,
        int year,
        int batch,
        LocalDate issuedOn,
        String issuerZh,
        String issuerEn,
        String address) {}
