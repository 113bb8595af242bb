package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a trial lecture is timed, scored and passed.
 *
 * @param lectureSeconds how long a lecture may take; beyond it and the grace each step begun costs points
 * @param graceSeconds how much longer costs nothing
 * @param stepSeconds the length of a step beyond the grace
 * @param pointsPerStep what a step begun costs
 * @param mostPenalty the most that running over can cost
 * @param shortSeconds a lecture shorter than this costs {@code shortPenalty}
 * @param shortPenalty what a lecture that is too short costs
 * @param stopSeconds when the lecture is stopped
 * @param panelSize how many assessors a panel has, 5 or 7
 * @param combination how the totals of the sheets become one figure
 * @param trimFrom from how many totals a trimmed mean drops the highest and the lowest; counts for no other combination
 * @param pass the final mark from which a lecture passes
 * @param spreadLimit the difference between highest and lowest total from which wide disagreement is flagged
 */
public record TrialRules(
        int lectureSeconds,
        int graceSeconds,
        int stepSeconds,
        BigDecimal pointsPerStep,
        BigDecimal mostPenalty,
        int shortSeconds,
        BigDecimal shortPenalty,
        int stopSeconds,
        int panelSize,
        Combination combination,
        int trimFrom,
        BigDecimal pass,
        BigDecimal spreadLimit,
        Rubric rubric) {
    private static final int MINUTE = 60;

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int FEWEST_TO_TRIM = 5;
    private static final int LONGEST_SECONDS = 4 * 60 * 60;

    /** @throws Refusal of every figure that can't be, each at its own name */
    public TrialRules {
        Faults faults = new Faults();
        faults.unless(panelSize == 5 || panelSize == 7, "panelSize", "rules.refused.panel", panelSize)
                .unless(
                        trimFrom >= FEWEST_TO_TRIM && trimFrom <= panelSize,
                        "trimFrom",
                        "rules.refused.trim",
                        trimFrom,
                        FEWEST_TO_TRIM,
                        panelSize)
                .unless(graceSeconds >= 0, "graceSeconds", "rules.refused.grace")
                .unless(stepSeconds >= 1, "stepSeconds", "rules.refused.step")
                .unless(shortSeconds >= 0 && shortSeconds < lectureSeconds, "shortSeconds", "rules.refused.short")
                .unless(
                        lectureSeconds + graceSeconds <= stopSeconds && stopSeconds <= LONGEST_SECONDS,
                        "stopSeconds",
                        "rules.refused.stop",
                        LONGEST_SECONDS / MINUTE);
        within(faults, "pointsPerStep", pointsPerStep, HUNDRED);
        within(faults, "mostPenalty", mostPenalty, HUNDRED);
        within(faults, "shortPenalty", shortPenalty, HUNDRED);
        within(faults, "pass", pass, HUNDRED);
        within(faults, "spreadLimit", spreadLimit, HUNDRED);
        faults.refuse();
    }

    private static void within(Faults faults, String name, BigDecimal points, BigDecimal most) {
        faults.unless(points.signum() >= 0 && points.compareTo(most) <= 0, name, "rules.refused.points", most);
    }

    List<Fact> facts() {
        return Stream.concat(figures(), rubric.facts().stream()).toList();
    }

    private Stream<Fact> figures() {
        return Stream.of(
                new Fact("rules.form.lectureSeconds", lectureSeconds / MINUTE),
                new Fact("rules.form.graceSeconds", graceSeconds),
                new Fact("rules.form.stepSeconds", stepSeconds),
                new Fact("rules.form.pointsPerStep", pointsPerStep),
                new Fact("rules.form.mostPenalty", mostPenalty),
                new Fact("rules.form.shortSeconds", shortSeconds / MINUTE),
                new Fact("rules.form.shortPenalty", shortPenalty),
                new Fact("rules.form.stopSeconds", stopSeconds / MINUTE),
                new Fact("rules.form.panelSize", panelSize),
                new Fact("rules.form.combination", combination),
                new Fact("rules.form.trimFrom", trimFrom),
                new Fact("rules.form.pass", pass),
                new Fact("rules.form.spreadLimit", spreadLimit));
    }
}
