package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
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
 * @param groupMean of the points in the group that has a minimum
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
        BigDecimal groupMean,
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
        criteria = Map.copyOf(criteria);
    }

    public record Total(PersonId assessor, boolean chief, BigDecimal total, boolean failsOutright, boolean dropped) {}

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
                groupMean,
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
