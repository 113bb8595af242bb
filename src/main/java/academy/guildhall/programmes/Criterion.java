package academy.guildhall.programmes;

import academy.guildhall.platform.Named;
import academy.guildhall.platform.i18n.Languages;
import java.math.BigDecimal;

/**
 * One line of a rubric.
 *
 * @param code names it in sheets and reports, such as {@code accuracy}
 * @param group to which its points count for a minimum, such as {@code content}
 * @param points the most that it gives, in steps of 0.5
 * @param failsOutright whether an assessor may fail the lecture here whatever else it scores
 */
public record Criterion(String code, String group, String zh, String en, BigDecimal points, boolean failsOutright)
        implements Named {
    /** The smallest difference between two scores. */
    public static final BigDecimal STEP = new BigDecimal("0.5");

    public Criterion {
        if (points.signum() <= 0 || points.remainder(STEP).signum() != 0) {
            throw new IllegalArgumentException(code + ": points are a positive multiple of 0.5");
        }
    }

    @Override
    public String name(java.util.Locale locale) {
        return Languages.of(locale, zh, en);
    }
}
