package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
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
 * @param trimFrom from how many totals the highest and the lowest are dropped
 * @param pass the final mark from which a lecture passes
 * @param minimumGroup the group of criteria that has a minimum of its own
 * @param groupMinimum that minimum, as the mean over the assessors
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
        int trimFrom,
        BigDecimal pass,
        String minimumGroup,
        BigDecimal groupMinimum,
        BigDecimal spreadLimit,
        List<Criterion> rubric) {
    private static final int MINUTE = 60;

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int FEWEST_TO_TRIM = 5;
    private static final int LONGEST_SECONDS = 4 * 60 * 60;

    public TrialRules {
        rubric = List.copyOf(rubric);
        BigDecimal total = sum(rubric, criterion -> true);
        if (total.compareTo(HUNDRED) != 0) {
            throw new Refusal("rules.refused.rubric", total);
        }
        if (panelSize != 5 && panelSize != 7) {
            throw new Refusal("rules.refused.panel", panelSize);
        }
        if (trimFrom < FEWEST_TO_TRIM || trimFrom > panelSize) {
            throw new Refusal("rules.refused.trim", trimFrom, FEWEST_TO_TRIM, panelSize);
        }
        if (shortSeconds < 0
                || graceSeconds < 0
                || stepSeconds < 1
                || shortSeconds >= lectureSeconds
                || lectureSeconds + graceSeconds > stopSeconds
                || stopSeconds > LONGEST_SECONDS) {
            throw new Refusal("rules.refused.times", LONGEST_SECONDS / 60);
        }
        if (Stream.of(pointsPerStep, mostPenalty, shortPenalty).anyMatch(points -> !within(points, HUNDRED))) {
            throw new Refusal("rules.refused.penalty");
        }
        if (!within(pass, HUNDRED) || !within(spreadLimit, HUNDRED)) {
            throw new Refusal("rules.refused.pass");
        }
        String minimumOf = minimumGroup;
        BigDecimal most = sum(rubric, criterion -> criterion.group().equals(minimumOf));
        if (!within(groupMinimum, most)) {
            throw new Refusal("rules.refused.minimum", most);
        }
    }

    private static boolean within(BigDecimal points, BigDecimal most) {
        return points.signum() >= 0 && points.compareTo(most) <= 0;
    }

    private static BigDecimal sum(List<Criterion> rubric, Predicate<Criterion> counted) {
        return rubric.stream().filter(counted).map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Fact> facts() {
        return List.of(
                new Fact("rules.form.lecture", lectureSeconds / MINUTE),
                new Fact("rules.form.grace", graceSeconds),
                new Fact("rules.form.step", stepSeconds),
                new Fact("rules.form.perStep", pointsPerStep),
                new Fact("rules.form.mostPenalty", mostPenalty),
                new Fact("rules.form.short", shortSeconds / MINUTE),
                new Fact("rules.form.shortPenalty", shortPenalty),
                new Fact("rules.form.stop", stopSeconds / MINUTE),
                new Fact("rules.form.panel", panelSize),
                new Fact("rules.form.trim", trimFrom),
                new Fact("rules.form.pass", pass),
                new Fact("rules.form.minimum", groupMinimum),
                new Fact("rules.form.spread", spreadLimit));
    }
}
