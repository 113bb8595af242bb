package academy.guildhall.appointment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter of appointment says, as it was on the day of issue.
 *
 * @param number of the certificate that it rests on
 */
record LetterData(
        String number,
        String name,
        @Nullable String employer,
        String certifiesZh,
        String certifiesEn,
        LocalDate from,
        LocalDate until,
        LocalDate issuedOn,
        String issuerZh,
        String issuerEn,
        String address) {}
