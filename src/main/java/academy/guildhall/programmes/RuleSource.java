package academy.guildhall.programmes;

import academy.guildhall.platform.i18n.Languages;
import java.time.LocalDate;
import java.util.Locale;

/** Where a rule is laid down: a programme's rules in one version, for cohorts that start from a day on. */
public record RuleSource(String zh, String en, int number, LocalDate appliesFrom) {
    public String programme(Locale locale) {
        return Languages.of(locale, zh, en);
    }
}
