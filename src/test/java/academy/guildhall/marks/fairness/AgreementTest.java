package academy.guildhall.marks.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double NONE = Double.NaN;

    /** The table of Shrout and Fleiss (1979): six targets, four judges. */
    @Test
    void findsWhatShroutAndFleissFound() {
        Agreement.Icc icc = Agreement.icc(
                new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

        assertThat(icc.oneWay()).isCloseTo(0.1657, within(5e-5));
        assertThat(icc.random()).isCloseTo(0.2898, within(5e-5));
        assertThat(icc.fixed()).isCloseTo(0.7148, within(5e-5));
        assertThat(icc.oneWayMean()).isCloseTo(0.4428, within(5e-5));
        assertThat(icc.randomMean()).isCloseTo(0.6201, within(5e-5));
        assertThat(icc.fixedMean()).isCloseTo(0.9093, within(5e-5));
    }

    /** Krippendorff's own table with gaps, twelve units and four observers: 0.849 for interval data. */
    @Test
    void findsKrippendorffsAlphaWithGaps() {
        double[][] byObserver = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3},
            {NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE}
        };
        double[][] byUnit = new double[12][4];
        for (int unit = 0; unit < 12; unit++) {
            for (int observer = 0; observer < 4; observer++) {
                byUnit[unit][observer] = byObserver[observer][unit];
            }
        }
        assertThat(Agreement.alpha(byUnit)).isCloseTo(0.849, within(5e-4));
        assertThat(Agreement.alpha(new double[][] {{5, 5}, {7, 7}})).isEqualTo(1);
    }
}
