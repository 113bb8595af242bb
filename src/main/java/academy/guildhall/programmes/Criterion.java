package academy.guildhall.programmes;

import academy.guildhall.platform.Named;
import academy.guildhall.platform.i18n.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One line of a rubric.
 *
 * @param code names it in sheets and reports, such as {@code accuracy}, and stays when it is called otherwise
 * @param group to which its points count, by the group's code
 * @param points the most that it gives, in steps of the rubric
 * @param failsOutright whether an assessor may fail the lecture here whatever else it scores
 * @param words what each band means here, in the order of the bands; none where the bands' names say enough
 */
public record Criterion(
        String code, String group, String zh, String en, BigDecimal points, boolean failsOutright, List<Wording> words)
        implements Named {
    /** Half a point: what sheets can hold, and the step of a rubric unless it has another. */
    public static final BigDecimal STEP = new BigDecimal("0.5");

    public Criterion {
        words = List.copyOf(words);
    }

    /** What a band means for one criterion. */
    public record Wording(String zh, String en) implements Named {
        public boolean saysNothing() {
            return zh.isBlank() && en.isBlank();
        }

        @Override
        public String name(Locale locale) {
            return Languages.of(locale, zh, en);
        }
    }

    Criterion saying(List<Wording> words) {
        return new Criterion(code, group, zh, en, points, failsOutright, words);
    }

    /** What a band means here, by the band's place; nothing said where there are no words. */
    public String wording(int band, Locale locale) {
        return band < words.size() ? words.get(band).name(locale) : "";
    }

    @Override
    public String name(Locale locale) {
        return Languages.of(locale, zh, en);
    }
}
