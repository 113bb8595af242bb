package academy.guildhall.platform.work;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Work to be begun.
 *
 * @param kind the name of its {@link WorkKind}
 * @param about what it is about, such as a cohort: one of a kind at a time
 * @param settings for all steps, in JSON
 * @param locale the language in which it is said why a step failed
 */
public record NewWork(String kind, UUID about, String settings, List<Step> steps, Locale locale) {
    public NewWork {
        steps = List.copyOf(steps);
    }

    /**
     * @param subject whom or what it is about
     * @param label what people call it
     */
    public record Step(UUID subject, String label) {}
}
