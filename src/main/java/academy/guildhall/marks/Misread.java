package academy.guildhall.marks;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.Rubric;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sheet that was transcribed wrongly: the points that were read, and those that its assessor gave.
 *
 * @param was of every criterion, by its code
 * @param now of those that were misread
 */
record Misread(PersonId assessor, Map<String, BigDecimal> was, Map<String, BigDecimal> now) {
    Misread {
        was = Map.copyOf(was);
        now = Map.copyOf(now);
    }

    /**
     * What of a sheet is to be read otherwise.
     *
     * @param points of any criteria; those that are the same as on the sheet are left out
     * @throws Refusal of points that a criterion doesn't give, and where nothing differs
     */
    static Misread of(Lecture.Sheet sheet, Map<String, BigDecimal> points, Rubric rubric) {
        Map<String, BigDecimal> now = new TreeMap<>();
        for (Criterion criterion : rubric.criteria()) {
            BigDecimal stands = sheet.points().getOrDefault(criterion.code(), BigDecimal.ZERO);
            BigDecimal read = points.getOrDefault(criterion.code(), stands);
            if (read.signum() < 0
                    || read.compareTo(criterion.points()) > 0
                    || read.remainder(rubric.step()).signum() != 0) {
                throw new Refusal("sheet.refused.points", criterion.points(), rubric.step());
            }
            if (read.compareTo(stands) != 0) {
                now.put(criterion.code(), read);
            }
        }
        if (now.isEmpty()) {
            throw new Refusal("review.refused.same");
        }
        return new Misread(sheet.assessor(), sheet.points(), now);
    }

    BigDecimal wasTotal() {
        return was.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal nowTotal() {
        return was.entrySet().stream()
                .map(point -> now.getOrDefault(point.getKey(), point.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
