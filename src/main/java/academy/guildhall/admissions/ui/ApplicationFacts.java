package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.CourseKind;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Facts;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an application says. */
class ApplicationFacts extends Facts {
    ApplicationFacts(Row row, HumanDates dates, Locale locale) {
        CourseKind kind = row.courseKind();
        fact("application.reason", row.reason());
        fact("application.correctBy", date(row.correctBy(), dates, locale));
        fact("application.cohort", row.cohort());
        fact("person.employer", row.employer());
        fact("application.nominator", row.nominator());
        fact("person.district", row.district());
        fact("person.industry", row.industry());
        fact("person.trade", row.trade());
        fact("person.honours", row.honours());
        fact("application.course", row.courseTitle());
        fact("application.kind", kind == null ? null : getTranslation(kind.key()));
        fact("application.date", date(row.appliedOn(), dates, locale));
    }

    private static @Nullable String date(@Nullable LocalDate day, HumanDates dates, Locale locale) {
        return day == null ? null : dates.date(day, locale);
    }
}
