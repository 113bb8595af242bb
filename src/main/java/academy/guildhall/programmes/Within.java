package academy.guildhall.programmes;

import academy.guildhall.platform.data.Where;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a list may show of programmes and cohorts: for a condition such as {@code (:everywhere or c.programme_id =
 * any(:programmes) or c.id = any(:cohorts))}. Each statement is planned for its values, so that it costs nothing where it
 * narrows nothing.
 *
 * @param everywhere all there are; then the others are empty
 * @param programmes all cohorts of these
 * @param cohorts and these
 */
public record Within(boolean everywhere, Set<UUID> programmes, Set<UUID> cohorts) {
    public Within {
        programmes = Set.copyOf(programmes);
        cohorts = Set.copyOf(cohorts);
    }

    /**
     * Narrows a statement that is put together while it runs; one programme is compared by itself, so that its part of an
     * index is read in order.
     */
    public Where narrow(Where where, String programme, String cohort) {
        if (everywhere) {
            return where;
        }
        if (cohorts.isEmpty() && programmes.size() == 1) {
            return where.and(
                    programme + " = :withinProgramme",
                    "withinProgramme",
                    programmes.iterator().next());
        }
        if (cohorts.isEmpty()) {
            return where.and(
                    programme + " = any(:withinProgrammes)", "withinProgrammes", programmes.toArray(UUID[]::new));
        }
        return where.and(
                        "(" + programme + " = any(:withinProgrammes) or " + cohort + " = any(:withinCohorts))",
                        "withinProgrammes",
                        programmes.toArray(UUID[]::new))
                .with("withinCohorts", cohorts.toArray(UUID[]::new));
    }

    /** Binds {@code everywhere}, {@code programmes} and {@code cohorts}. */
    public StatementSpec bind(StatementSpec statement) {
        return statement
                .param("everywhere", everywhere)
                .param("programmes", programmes.toArray(UUID[]::new))
                .param("cohorts", cohorts.toArray(UUID[]::new));
    }
}
