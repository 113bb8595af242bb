package academy.guildhall.programmes;

import java.math.BigDecimal;
import java.util.List;

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
    public TrialRules {
        rubric = List.copyOf(rubric);
        BigDecimal total = rubric.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(new BigDecimal(100)) != 0) {
            throw new IllegalArgumentException("the rubric's points must add up to 100, not " + total);
        }
        if (panelSize != 5 && panelSize != 7) {
            throw new IllegalArgumentException("a panel has 5 or 7 assessors, not " + panelSize);
        }
        if (shortSeconds >= lectureSeconds || lectureSeconds + graceSeconds > stopSeconds) {
            throw new IllegalArgumentException("the times of a lecture must rise: short, full with its grace, stopped");
        }
    }
}
