package academy.guildhall.programmes;

import academy.guildhall.platform.Named;
import academy.guildhall.platform.i18n.Languages;
import java.util.Locale;

/**
 * A band of a rubric in words, such as "Excellent".
 *
 * @param from the per cent of a criterion's points from which it begins, 0 for the last
 */
public record ScoreBand(int from, String zh, String en) implements Named {
    @Override
    public String name(Locale locale) {
        return Languages.of(locale, zh, en);
    }
}
