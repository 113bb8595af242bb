package academy.guildhall.marks.fairness;

import java.util.ArrayList;
import java.util.List;

/**
 * How far assessors agree. Intraclass correlations after Shrout and Fleiss, "Intraclass correlations: uses in assessing rater
 * reliability", Psychological Bulletin 86 (1979) 420-428, for a complete table; Krippendorff's alpha for interval data (Content
 * Analysis, 1980), which takes a table with gaps. 1 is perfect, 0 is chance.
 */
public final class Agreement {
    private Agreement() {}

    /**
     * The six coefficients of one table.
     *
     * @param oneWay ICC(1,1): each lecture judged by other assessors
     * @param random ICC(2,1): the same assessors, a sample of all there could be; says how far one assessor can be relied upon
     * @param fixed ICC(3,1): these assessors and no others; severity doesn't count
     * @param oneWayMean ICC(1,k), {@code randomMean} ICC(2,k), {@code fixedMean} ICC(3,k): the same of the mean over all
     */
    public record Icc(
            double oneWay, double random, double fixed, double oneWayMean, double randomMean, double fixedMean) {}

    /**
     * @param table a row for each lecture with a total of every assessor, all equally long
     * @throws IllegalArgumentException of fewer than two rows or columns
     */
    public static Icc icc(double[][] table) {
        int n = table.length;
        int k = n == 0 ? 0 : table[0].length;
        if (n < 2 || k < 2) {
            throw new IllegalArgumentException("two lectures and two assessors, or more");
        }
        double mean = 0;
        double[] rows = new double[n];
        double[] columns = new double[k];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                rows[i] += table[i][j] / k;
                columns[j] += table[i][j] / n;
                mean += table[i][j] / n / k;
            }
        }
        double between = 0;
        double judges = 0;
        double within = 0;
        for (double row : rows) {
            between += k * square(row - mean);
        }
        for (double column : columns) {
            judges += n * square(column - mean);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                within += square(table[i][j] - rows[i]);
            }
        }
        double bms = between / (n - 1);
        double wms = within / (n * (k - 1.0));
        double jms = judges / (k - 1);
        double ems = (within - judges) / ((n - 1.0) * (k - 1));
        return new Icc(
                (bms - wms) / (bms + (k - 1) * wms),
                (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n),
                (bms - ems) / (bms + (k - 1) * ems),
                (bms - wms) / bms,
                (bms - ems) / (bms + (jms - ems) / n),
                (bms - ems) / bms);
    }

    /**
     * Krippendorff's alpha for figures whose differences count.
     *
     * @param table a row for each lecture; a missing total is {@link Double#NaN}
     * @return 1 where all say the same of everything; NaN where no lecture has two totals
     */
    public static double alpha(double[][] table) {
        List<Double> all = new ArrayList<>();
        double observed = 0;
        for (double[] row : table) {
            double[] there = java.util.Arrays.stream(row)
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            if (there.length < 2) {
                continue;
            }
            double pairs = 0;
            for (double one : there) {
                all.add(one);
                for (double other : there) {
                    pairs += square(one - other);
                }
            }
            observed += pairs / (there.length - 1);
        }
        int n = all.size();
        if (n < 2) {
            return Double.NaN;
        }
        double expected = 0;
        for (double one : all) {
            for (double other : all) {
                expected += square(one - other);
            }
        }
        expected /= n - 1;
        return expected == 0 ? 1 : 1 - observed / expected;
    }

    private static double square(double value) {
        return value * value;
    }
}
