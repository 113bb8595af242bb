package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Rubric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one lecture, and how they came about. All means are rounded to 2 decimals, half up.
 *
 * @param totals of the sheets, the highest first, each with whether it was dropped
 * @param mean of the totals that count
 * @param untrimmedMean of all totals
 * @param groups the mean of the points in every group of criteria, by its code
 * @param criteria the mean of every criterion over all sheets, by its code
 * @param spread between the highest and the lowest total
 * @param wide whether the assessors disagree so widely that somebody should look
 * @param penalty for the time, taken off after averaging
 * @param finalMark the mean less the penalty, never below 0
 * @param place from 1; nothing for a lecture that fails outright
 */
public record Mark(
        CandidateId candidate,
        List<Total> totals,
        BigDecimal mean,
        BigDecimal untrimmedMean,
        Map<String, BigDecimal> groups,
        Map<String, BigDecimal> criteria,
        BigDecimal spread,
        boolean wide,
        BigDecimal penalty,
        BigDecimal finalMark,
        boolean outrightFail,
        boolean passed,
        @Nullable Integer place) {
    public Mark {
        totals = List.copyOf(totals);
        groups = Map.copyOf(groups);
        criteria = Map.copyOf(criteria);
    }

    public record Total(PersonId assessor, boolean chief, BigDecimal total, boolean failsOutright, boolean dropped) {}

    /** What decides a tie, as the mean over all sheets. */
    @Nullable
    BigDecimal mean(Rubric.Tie tie) {
        return switch (tie.of()) {
            case GROUP -> groups.get(tie.code());
            case CRITERION -> criteria.get(tie.code());
        };
    }

    /** The chief assessor's total, unless the chief was recused. */
    @Nullable
    BigDecimal chiefTotal() {
        return totals.stream()
                .filter(Total::chief)
                .map(Total::total)
                .findFirst()
                .orElse(null);
    }

    Mark at(@Nullable Integer reached) {
        return new Mark(
                candidate,
                totals,
                mean,
                untrimmedMean,
                groups,
                criteria,
                spread,
                wide,
                penalty,
                finalMark,
                outrightFail,
                passed,
                reached);
    }
}
