package academy.guildhall.marks.fairness;

import java.util.Arrays;
import java.util.List;

/**
 * The many-facet Rasch model with one rating scale, estimated by joint maximum likelihood: the log-odds of a category over the
 * one below it are ability of the candidate less severity of the assessor less difficulty of the criterion less the category's
 * threshold. Source: J. M. Linacre, "Many-Facet Rasch Measurement" (MESA Press, Chicago 1989). Severities, difficulties and thresholds
 * are centred on zero; a candidate with nothing but the highest or the lowest category is taken to be 0.3 of a category inside,
 * as is usual. Estimates are in logits. All loops are over what was observed, so gaps (recusals) need nothing special.
 */
public final class Facets {
    private static final int MOST_ROUNDS = 500;
    private static final double ENOUGH = 1e-4;
    private static final double LONGEST_STEP = 1;
    private static final double INSIDE = 0.3;

    private final int candidates;
    private final int assessors;
    private final int criteria;
    private final int most;
    private final List<Rating> ratings;
    private final double[] ability;
    private final double[] severity;
    private final double[] difficulty;
    private final double[] threshold;

    /** One category, 0 to the highest, that an assessor gave a candidate for a criterion. */
    public record Rating(int candidate, int assessor, int criterion, int category) {}

    /**
     * What was estimated of one candidate, assessor or criterion.
     *
     * @param measure in logits
     * @param error the standard error
     * @param infit the mean square of residuals weighted by information, 1 as the model expects; more is erratic, less is too even
     * @param outfit the same unweighted, which single odd ratings move
     */
    public record Measure(double measure, double error, double infit, double outfit) {}

    private record Curve(double expected, double variance, double[] atLeast) {}

    private Facets(int candidates, int assessors, int criteria, int most, List<Rating> ratings) {
        this.candidates = candidates;
        this.assessors = assessors;
        this.criteria = criteria;
        this.most = most;
        this.ratings = List.copyOf(ratings);
        ability = new double[candidates];
        severity = new double[assessors];
        difficulty = new double[criteria];
        threshold = new double[most + 1];
    }

    /** @param most the highest category; each from 0 on should have been given at least once */
    public static Facets estimate(int candidates, int assessors, int criteria, int most, List<Rating> ratings) {
        Facets facets = new Facets(candidates, assessors, criteria, most, ratings);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (facets.improve() < ENOUGH) {
                break;
            }
        }
        return facets;
    }

    private double improve() {
        double longest = improve(ability, 1, Rating::candidate);
        longest = Math.max(longest, improve(severity, -1, Rating::assessor));
        longest = Math.max(longest, improve(difficulty, -1, Rating::criterion));
        longest = Math.max(longest, improveThresholds());
        return longest;
    }

    /** One step of Newton's for a facet; the longest step that was taken. */
    private double improve(double[] measures, int sign, java.util.function.ToIntFunction<Rating> facet) {
        double[] residual = new double[measures.length];
        double[] information = new double[measures.length];
        double[] given = new double[measures.length];
        int[] count = new int[measures.length];
        for (Rating rating : ratings) {
            Curve curve = curve(rating);
            int at = facet.applyAsInt(rating);
            residual[at] += rating.category() - curve.expected();
            information[at] += curve.variance();
            given[at] += rating.category();
            count[at]++;
        }
        double longest = 0;
        for (int at = 0; at < measures.length; at++) {
            if (count[at] == 0) {
                continue;
            }
            double extreme = given[at] == 0 ? INSIDE : given[at] == (double) most * count[at] ? -INSIDE : 0;
            double step = sign * (residual[at] + extreme) / Math.max(information[at], 1e-9);
            step = Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
            measures[at] += step;
            longest = Math.max(longest, Math.abs(step));
        }
        if (sign < 0) {
            centre(measures, 0);
        }
        return longest;
    }

    private double improveThresholds() {
        double[] given = new double[most + 1];
        double[] expected = new double[most + 1];
        double[] information = new double[most + 1];
        for (Rating rating : ratings) {
            Curve curve = curve(rating);
            for (int category = 1; category <= most; category++) {
                double chance = curve.atLeast()[category];
                given[category] += rating.category() >= category ? 1 : 0;
                expected[category] += chance;
                information[category] += chance * (1 - chance);
            }
        }
        double longest = 0;
        for (int category = 1; category <= most; category++) {
            double step = Math.clamp(
                    (expected[category] - given[category]) / Math.max(information[category], 1e-9),
                    -LONGEST_STEP,
                    LONGEST_STEP);
            threshold[category] += step;
            longest = Math.max(longest, Math.abs(step));
        }
        centre(threshold, 1);
        return longest;
    }

    private static void centre(double[] measures, int from) {
        double mean = Arrays.stream(measures, from, measures.length).average().orElse(0);
        for (int at = from; at < measures.length; at++) {
            measures[at] -= mean;
        }
    }

    private Curve curve(Rating rating) {
        return curve(ability[rating.candidate()] - severity[rating.assessor()] - difficulty[rating.criterion()]);
    }

    private Curve curve(double logit) {
        double[] power = new double[most + 1];
        double highest = 0;
        for (int category = 1; category <= most; category++) {
            power[category] = power[category - 1] + logit - threshold[category];
            highest = Math.max(highest, power[category]);
        }
        double sum = 0;
        for (int category = 0; category <= most; category++) {
            power[category] = Math.exp(power[category] - highest);
            sum += power[category];
        }
        double[] atLeast = new double[most + 2];
        double expected = 0;
        double squares = 0;
        for (int category = most; category >= 0; category--) {
            double chance = power[category] / sum;
            atLeast[category] = atLeast[category + 1] + chance;
            expected += category * chance;
            squares += (double) category * category * chance;
        }
        return new Curve(expected, squares - expected * expected, atLeast);
    }

    public Measure candidate(int at) {
        return measure(ability[at], at, Rating::candidate);
    }

    public Measure assessor(int at) {
        return measure(severity[at], at, Rating::assessor);
    }

    public Measure criterion(int at) {
        return measure(difficulty[at], at, Rating::criterion);
    }

    private Measure measure(double measure, int at, java.util.function.ToIntFunction<Rating> facet) {
        double information = 0;
        double squares = 0;
        double standardised = 0;
        int count = 0;
        for (Rating rating : ratings) {
            if (facet.applyAsInt(rating) == at) {
                Curve curve = curve(rating);
                double residual = rating.category() - curve.expected();
                information += curve.variance();
                squares += residual * residual;
                standardised += residual * residual / Math.max(curve.variance(), 1e-9);
                count++;
            }
        }
        return new Measure(
                measure, 1 / Math.sqrt(Math.max(information, 1e-9)), squares / information, standardised / count);
    }

    /**
     * The category that is to be expected of a candidate for a criterion by an assessor of this severity.
     *
     * @param severityOf in logits, 0 for the average assessor
     */
    public double expected(int candidateAt, int criterionAt, double severityOf) {
        return expectedAt(ability[candidateAt], criterionAt, severityOf);
    }

    /** The same for any ability. */
    public double expectedAt(double abilityOf, int criterionAt, double severityOf) {
        return curve(abilityOf - severityOf - difficulty[criterionAt]).expected();
    }

    public int candidates() {
        return candidates;
    }

    public int assessors() {
        return assessors;
    }

    public int criteria() {
        return criteria;
    }
}
