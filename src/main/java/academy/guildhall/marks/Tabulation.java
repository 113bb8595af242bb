package academy.guildhall.marks;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.CriterionGroup;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a trial lecture by a programme's rules, in exact decimals. The same sheets give the same figures, in
 * whatever order they come.
 *
 * <ol>
 *   <li>A sheet's total is the sum of its points.
 *   <li>By the rules' {@link academy.guildhall.programmes.Combination} none, one or all but the middle ones of the highest totals
 *       are dropped, and as many of the lowest; of equal ones those of the assessors whose ids sort first.
 *   <li>The mean of what is left is rounded to 2 decimals, half up.
 *   <li>The penalty for the time is taken off after that; the final mark is never below 0.
 *   <li>A lecture passes with {@link TrialRules#pass} or more, unless any assessor fails it outright, or the mean of a group
 *       over all sheets stays under the minimum that the rubric gives it.
 *   <li>Of equal marks the higher mean of all totals stands before; then what the rubric names for ties, in its order; then the
 *       chief assessor's total. Who is equal in all of it shares a place.
 * </ol>
 *
 * Figures are rounded first and compared then, so that nobody who recomputes them from what is printed comes to another
 * result. For panels of up to 7 the rounding can't hide a difference: two means over n and m of them differ by at least
 * 1/84 point.
 */
public final class Tabulation {
    private static final int DECIMALS = 2;

    private final TrialRules rules;

    public Tabulation(TrialRules rules) {
        this.rules = rules;
    }

    /**
     * The marks of a panel's lectures, in order of their places, those without a place last.
     *
     * @throws IllegalArgumentException if a lecture has no sheet, or a sheet isn't complete
     */
    public List<Mark> of(Collection<Lecture> lectures) {
        List<Mark> marks = lectures.stream().map(this::mark).toList();
        List<List<Mark>> tied =
                List.of(marks.stream().filter(mark -> !mark.outrightFail()).toList());
        tied = refine(tied, Mark::finalMark);
        tied = refine(tied, Mark::untrimmedMean);
        for (Rubric.Tie tie : rules.rubric().ties()) {
            tied = refine(tied, mark -> mark.mean(tie));
        }
        tied = refine(tied, Mark::chiefTotal);
        List<Mark> placed = new ArrayList<>();
        for (List<Mark> equal : tied) {
            int place = placed.size() + 1;
            equal.stream()
                    .sorted(Comparator.comparing(mark -> mark.candidate().value()))
                    .forEach(mark -> placed.add(mark.at(place)));
        }
        marks.stream()
                .filter(Mark::outrightFail)
                .sorted(Comparator.comparing(mark -> mark.candidate().value()))
                .forEach(placed::add);
        return placed;
    }

    /** Splits groups of equals by a figure, the larger first; a group in which somebody hasn't got it stays whole. */
    private static List<List<Mark>> refine(List<List<Mark>> tied, Function<Mark, @Nullable BigDecimal> figure) {
        List<List<Mark>> refined = new ArrayList<>();
        for (List<Mark> group : tied) {
            TreeMap<BigDecimal, List<Mark>> by = new TreeMap<>(Comparator.reverseOrder());
            for (Mark mark : group) {
                BigDecimal value = figure.apply(mark);
                if (value == null) {
                    by.clear();
                    break;
                }
                by.computeIfAbsent(value, same -> new ArrayList<>()).add(mark);
            }
            if (by.isEmpty()) {
                refined.add(group);
            } else {
                refined.addAll(by.values());
            }
        }
        return refined;
    }

    /** One lecture's figures, without a place. */
    Mark mark(Lecture lecture) {
        List<Lecture.Sheet> sheets = lecture.sheets().stream()
                .sorted(Comparator.comparing(Lecture.Sheet::total)
                        .reversed()
                        .thenComparing(sheet -> sheet.assessor().value()))
                .toList();
        sheets.forEach(this::complete);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no sheet for " + lecture.candidate());
        }
        Set<PersonId> dropped = dropped(sheets);
        List<Mark.Total> totals = sheets.stream()
                .map(sheet -> new Mark.Total(
                        sheet.assessor(),
                        sheet.chief(),
                        sheet.total(),
                        sheet.failsOutright(),
                        dropped.contains(sheet.assessor())))
                .toList();
        BigDecimal mean = mean(totals.stream()
                .filter(total -> !total.dropped())
                .map(Mark.Total::total)
                .toList());
        BigDecimal penalty = penalty(lecture.seconds());
        BigDecimal finalMark = mean.subtract(penalty).max(BigDecimal.ZERO.setScale(DECIMALS));
        Map<String, BigDecimal> groups = groups(sheets);
        boolean outright = sheets.stream().anyMatch(Lecture.Sheet::failsOutright);
        BigDecimal spread = sheets.getFirst().total().subtract(sheets.getLast().total());
        return new Mark(
                lecture.candidate(),
                totals,
                mean,
                mean(totals.stream().map(Mark.Total::total).toList()),
                groups,
                criteria(sheets),
                spread,
                spread.compareTo(rules.spreadLimit()) >= 0,
                penalty,
                finalMark,
                outright,
                !outright
                        && finalMark.compareTo(rules.pass()) >= 0
                        && rules.rubric().reachesMinima(groups),
                null);
    }

    /** Whose totals don't count: as many of the highest as of the lowest. */
    private Set<PersonId> dropped(List<Lecture.Sheet> highestFirst) {
        int each = rules.combination().droppedAtEitherEnd(highestFirst.size(), rules.trimFrom());
        Set<PersonId> dropped = highestFirst.stream()
                .limit(each)
                .map(Lecture.Sheet::assessor)
                .collect(Collectors.toCollection(HashSet::new));
        highestFirst.stream()
                .filter(sheet -> !dropped.contains(sheet.assessor()))
                .sorted(Comparator.comparing(Lecture.Sheet::total)
                        .thenComparing(sheet -> sheet.assessor().value()))
                .limit(each)
                .map(Lecture.Sheet::assessor)
                .toList()
                .forEach(dropped::add);
        return dropped;
    }

    private void complete(Lecture.Sheet sheet) {
        for (Criterion criterion : rules.rubric().criteria()) {
            if (!sheet.points().containsKey(criterion.code())) {
                throw new IllegalArgumentException("a blank is not zero: " + criterion.code());
            }
        }
    }

    private Map<String, BigDecimal> groups(List<Lecture.Sheet> sheets) {
        return rules.rubric().groups().stream()
                .collect(Collectors.toMap(
                        CriterionGroup::code,
                        group -> mean(sheets.stream()
                                .map(sheet -> points(sheet, group))
                                .toList())));
    }

    private BigDecimal points(Lecture.Sheet sheet, CriterionGroup group) {
        return rules.rubric().criteria().stream()
                .filter(criterion -> criterion.group().equals(group.code()))
                .map(criterion -> sheet.points().getOrDefault(criterion.code(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, BigDecimal> criteria(List<Lecture.Sheet> sheets) {
        return rules.rubric().criteria().stream()
                .map(Criterion::code)
                .collect(Collectors.toMap(
                        code -> code,
                        code -> mean(sheets.stream()
                                .map(sheet -> sheet.points().getOrDefault(code, BigDecimal.ZERO))
                                .toList())));
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        return figures.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(figures.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * What the time taken costs: nothing up to the full time and its grace, then {@link TrialRules#pointsPerStep} for each
     * step begun, at most {@link TrialRules#mostPenalty}; too short a lecture costs {@link TrialRules#shortPenalty}.
     *
     * @param seconds how long the lecture took
     */
    public BigDecimal penalty(int seconds) {
        if (seconds < rules.shortSeconds()) {
            return rules.shortPenalty();
        }
        int over = seconds - rules.lectureSeconds() - rules.graceSeconds();
        if (over <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal steps = BigDecimal.valueOf(Math.ceilDiv(over, rules.stepSeconds()));
        return steps.multiply(rules.pointsPerStep()).min(rules.mostPenalty());
    }
}
