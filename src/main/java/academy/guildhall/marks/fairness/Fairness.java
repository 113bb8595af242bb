package academy.guildhall.marks.fairness;

import academy.guildhall.marks.Lecture;
import academy.guildhall.marks.Mark;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a panel judged, beside its marks. Points become categories by their share of a criterion, so that criteria of different
 * points have one scale; fair totals are turned back into points. See ADR 0143 for the method, its source, and what it isn't.
 *
 * @param icc nothing where fewer than two lectures have a sheet of every assessor
 * @param alpha Krippendorff's, over all totals
 */
public record Fairness(Agreement.@Nullable Icc icc, double alpha, List<Judge> judges, List<FairMark> marks) {
    /** Tenths of a criterion's points. */
    private static final int TENTHS = 10;

    private static final int FEWEST_LECTURES = 3;
    private static final int FEWEST_ASSESSORS = 3;
    private static final double ERRATIC = 1.5;
    private static final double TOO_EVEN = 0.5;

    public Fairness {
        judges = List.copyOf(judges);
        marks = List.copyOf(marks);
    }

    /** How an assessor's figures fit those of the others. */
    public enum Fit {
        AS_EXPECTED,
        /** More surprises than the others': figures that don't go with lecture and criterion. */
        ERRATIC,
        /** Fewer differences than the others': nearly the same for everybody. */
        TOO_EVEN
    }

    /**
     * An assessor.
     *
     * @param severity how many points of a total fewer they give than the average of the panel; negative where more
     * @param error its standard error, in points
     */
    public record Judge(PersonId assessor, double severity, double error, double infit, Fit fit) {}

    /**
     * A candidate.
     *
     * @param official the final mark by the rules
     * @param fair what assessors of average severity would be expected to give, less the penalty; 2 decimals
     * @param error its standard error, in points; 2 decimals
     * @param turns whether passing or failing would turn
     */
    public record FairMark(
            CandidateId candidate, BigDecimal official, BigDecimal fair, BigDecimal error, boolean turns) {}

    /** Nothing where there is too little to compare: fewer than three lectures or assessors. */
    public static Optional<Fairness> of(TrialRules rules, List<Lecture> lectures, List<Mark> marks) {
        List<PersonId> assessors = lectures.stream()
                .flatMap(lecture -> lecture.sheets().stream())
                .map(Lecture.Sheet::assessor)
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        if (lectures.size() < FEWEST_LECTURES || assessors.size() < FEWEST_ASSESSORS) {
            return Optional.empty();
        }
        return Optional.of(new Judging(rules, lectures, marks, assessors).judged());
    }

    private record Judging(TrialRules rules, List<Lecture> lectures, List<Mark> marks, List<PersonId> assessors) {
        Fairness judged() {
            double[][] totals = totals();
            List<Integer> ladder = ladder();
            Facets facets = facets(ladder);
            double average = facets.candidates() == 0
                    ? 0
                    : java.util.stream.IntStream.range(0, facets.candidates())
                            .mapToDouble(at -> facets.candidate(at).measure())
                            .average()
                            .orElse(0);
            List<Judge> judges = new ArrayList<>();
            for (int at = 0; at < assessors.size(); at++) {
                judges.add(judge(facets, ladder, average, at));
            }
            judges.sort(Comparator.comparingDouble(Judge::severity).reversed());
            List<FairMark> fair = new ArrayList<>();
            for (int at = 0; at < lectures.size(); at++) {
                fairMark(facets, ladder, at).ifPresent(fair::add);
            }
            return new Fairness(icc(totals), Agreement.alpha(totals), judges, fair);
        }

        private double[][] totals() {
            double[][] totals = new double[lectures.size()][assessors.size()];
            for (double[] row : totals) {
                Arrays.fill(row, Double.NaN);
            }
            for (int at = 0; at < lectures.size(); at++) {
                for (Lecture.Sheet sheet : lectures.get(at).sheets()) {
                    totals[at][assessors.indexOf(sheet.assessor())] =
                            sheet.total().doubleValue();
                }
            }
            return totals;
        }

        private static Agreement.@Nullable Icc icc(double[][] totals) {
            double[][] whole = Arrays.stream(totals)
                    .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                    .toArray(double[][]::new);
            return whole.length < 2 ? null : Agreement.icc(whole);
        }

        /** The tenths that were given at all, from the lowest to the highest: each is a category. */
        private List<Integer> ladder() {
            TreeSet<Integer> given = new TreeSet<>();
            lectures.forEach(lecture -> lecture.sheets()
                    .forEach(sheet ->
                            rules.rubric().criteria().forEach(criterion -> given.add(tenths(sheet, criterion)))));
            return List.copyOf(given);
        }

        private static int tenths(Lecture.Sheet sheet, Criterion criterion) {
            return sheet.points()
                    .getOrDefault(criterion.code(), BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(TENTHS))
                    .divide(criterion.points(), 0, RoundingMode.HALF_UP)
                    .intValue();
        }

        private Facets facets(List<Integer> ladder) {
            Map<Integer, Integer> category = new HashMap<>();
            for (int step = 0; step < ladder.size(); step++) {
                category.put(ladder.get(step), step);
            }
            List<Facets.Rating> ratings = new ArrayList<>();
            for (int at = 0; at < lectures.size(); at++) {
                for (Lecture.Sheet sheet : lectures.get(at).sheets()) {
                    for (int line = 0; line < rules.rubric().criteria().size(); line++) {
                        ratings.add(new Facets.Rating(
                                at,
                                assessors.indexOf(sheet.assessor()),
                                line,
                                category.getOrDefault(
                                        tenths(sheet, rules.rubric().criteria().get(line)), 0)));
                    }
                }
            }
            return Facets.estimate(
                    lectures.size(),
                    assessors.size(),
                    rules.rubric().criteria().size(),
                    Math.max(1, ladder.size() - 1),
                    ratings);
        }

        /** The points of a total that is to be expected. */
        private double points(Facets facets, List<Integer> ladder, double ability, double severity) {
            double points = 0;
            for (int line = 0; line < rules.rubric().criteria().size(); line++) {
                points += rules.rubric().criteria().get(line).points().doubleValue()
                        * tenthsOf(ladder, facets.expectedAt(ability, line, severity))
                        / TENTHS;
            }
            return points;
        }

        /** Between two categories lies what lies between their tenths. */
        private static double tenthsOf(List<Integer> ladder, double category) {
            int below = Math.clamp((int) Math.floor(category), 0, ladder.size() - 1);
            int above = Math.min(below + 1, ladder.size() - 1);
            return ladder.get(below) + (category - below) * (ladder.get(above) - ladder.get(below));
        }

        private Judge judge(Facets facets, List<Integer> ladder, double average, int at) {
            Facets.Measure measure = facets.assessor(at);
            double severity = points(facets, ladder, average, 0) - points(facets, ladder, average, measure.measure());
            double error = points(facets, ladder, average, measure.measure())
                    - points(facets, ladder, average, measure.measure() + measure.error());
            Fit fit = measure.infit() > ERRATIC
                    ? Fit.ERRATIC
                    : measure.infit() < TOO_EVEN ? Fit.TOO_EVEN : Fit.AS_EXPECTED;
            return new Judge(assessors.get(at), severity, error, measure.infit(), fit);
        }

        private Optional<FairMark> fairMark(Facets facets, List<Integer> ladder, int at) {
            return marks.stream()
                    .filter(mark -> mark.candidate().equals(lectures.get(at).candidate()))
                    .findFirst()
                    .map(mark -> {
                        Facets.Measure measure = facets.candidate(at);
                        double expected = points(facets, ladder, measure.measure(), 0);
                        double error =
                                Math.abs(points(facets, ladder, measure.measure() + measure.error(), 0) - expected);
                        BigDecimal fair = BigDecimal.valueOf(expected)
                                .subtract(mark.penalty())
                                .max(BigDecimal.ZERO)
                                .setScale(2, RoundingMode.HALF_UP);
                        boolean passes = !mark.outrightFail()
                                && fair.compareTo(rules.pass()) >= 0
                                && rules.rubric().reachesMinima(mark.groups());
                        return new FairMark(
                                mark.candidate(),
                                mark.finalMark(),
                                fair,
                                BigDecimal.valueOf(error).setScale(2, RoundingMode.HALF_UP),
                                passes != mark.passed());
                    });
        }
    }
}
