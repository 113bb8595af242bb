package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A lecture that was held, with all its sheets.
 *
 * @param seconds how long it took
 */
public record Lecture(CandidateId candidate, int seconds, List<Sheet> sheets) {
    public Lecture {
        sheets = List.copyOf(sheets);
    }

    /**
     * A complete sheet.
     *
     * @param chief whether it is the chief assessor's
     * @param points of every criterion of the rubric, by its code
     * @param failsOutright whether the assessor fails the lecture whatever it scores
     */
    public record Sheet(PersonId assessor, boolean chief, Map<String, BigDecimal> points, boolean failsOutright) {
        public Sheet {
            points = Map.copyOf(points);
        }

        public BigDecimal total() {
            return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
