package academy.guildhall.programmes;

import academy.guildhall.platform.Named;
import academy.guildhall.platform.i18n.Languages;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Criteria of a rubric that belong together.
 *
 * @param code by which criteria name it
 * @param minimum what the mean of its points over the assessors must reach for a lecture to pass; nothing where there is none
 */
public record CriterionGroup(
        String code, String zh, String en, @Nullable BigDecimal minimum) implements Named {
    public boolean hasMinimum() {
        return minimum != null;
    }

    /** The minimum; 0 where there is none. */
    public BigDecimal least() {
        return minimum == null ? BigDecimal.ZERO : minimum;
    }

    @Override
    public String name(Locale locale) {
        return Languages.of(locale, zh, en);
    }
}
