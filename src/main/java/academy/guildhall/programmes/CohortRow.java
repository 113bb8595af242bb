package academy.guildhall.programmes;

import academy.guildhall.platform.i18n.Languages;
import java.time.LocalDate;
import java.util.Locale;

/** What a list shows of a cohort. */
public record CohortRow(
        CohortId id,
        AcademyId academy,
        String academyZh,
        String academyEn,
        ProgrammeId programme,
        String programmeCode,
        String name,
        int year,
        int batch,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int seatsTaken) {
    public String academy(Locale locale) {
        return Languages.of(locale, academyZh, academyEn);
    }

    public int seatsFree() {
        return capacity - seatsTaken;
    }

    /** The cohort's first day that isn't before this one; its last day when all are. */
    public LocalDate firstDayFrom(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return startsOn;
        }
        return day.isAfter(endsOn) ? endsOn : day;
    }
}
