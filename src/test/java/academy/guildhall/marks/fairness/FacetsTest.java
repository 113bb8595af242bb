package academy.guildhall.marks.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FacetsTest {
    private static final double[] SEVERITY = {-1.2, -0.8, -0.4, -0.1, 0.2, 0.4, 0.7, 1.2};
    private static final double[] DIFFICULTY = {-0.9, -0.5, -0.3, 0, 0.1, 0.3, 0.5, 0.8};
    private static final double[] THRESHOLD = {0, -1.5, -0.5, 0.5, 1.5};

    private static List<Facets.Rating> simulated(Random random, int candidates) {
        List<Facets.Rating> ratings = new ArrayList<>();
        for (int candidate = 0; candidate < candidates; candidate++) {
            double ability = random.nextGaussian();
            for (int assessor = 0; assessor < SEVERITY.length; assessor++) {
                for (int criterion = 0; criterion < DIFFICULTY.length; criterion++) {
                    ratings.add(new Facets.Rating(
                            candidate,
                            assessor,
                            criterion,
                            category(random, ability - SEVERITY[assessor] - DIFFICULTY[criterion])));
                }
            }
        }
        return ratings;
    }

    private static int category(Random random, double logit) {
        double[] power = new double[THRESHOLD.length];
        double sum = 1;
        for (int at = 1; at < THRESHOLD.length; at++) {
            power[at] = power[at - 1] + logit - THRESHOLD[at];
            sum += Math.exp(power[at]);
        }
        double drawn = random.nextDouble() * sum;
        for (int at = 0; at < THRESHOLD.length; at++) {
            drawn -= Math.exp(power[at]);
            if (drawn < 0) {
                return at;
            }
        }
        return THRESHOLD.length - 1;
    }

    @Test
    void findsTheSeveritiesThatTheRatingsWereMadeWith() {
        for (int seed = 1; seed <= 20; seed++) {
            Facets facets = Facets.estimate(200, 8, 8, 4, simulated(new Random(seed), 200));
            double[] found = IntStream.range(0, 8)
                    .mapToDouble(at -> facets.assessor(at).measure())
                    .toArray();
            for (int at = 0; at < 8; at++) {
                assertThat(found[at]).as("seed %d, assessor %d", seed, at).isCloseTo(SEVERITY[at], within(0.15));
                assertThat(facets.criterion(at).measure()).isCloseTo(DIFFICULTY[at], within(0.15));
                assertThat(facets.assessor(at).infit())
                        .as("as the model expects")
                        .isBetween(0.8, 1.2);
            }
            assertThat(found).as("order").isSorted();
        }
    }

    /** One whose figures have nothing to do with the lectures is found, and the others stay as they are. */
    @Test
    void findsWhoJudgesAtRandom() {
        Random random = new Random(3);
        List<Facets.Rating> ratings = simulated(random, 40).stream()
                .map(rating -> rating.assessor() == 5
                        ? new Facets.Rating(rating.candidate(), 5, rating.criterion(), random.nextInt(5))
                        : rating)
                .toList();
        Facets facets = Facets.estimate(40, 8, 8, 4, ratings);
        assertThat(facets.assessor(5).infit()).isGreaterThan(1.5);
        assertThat(facets.assessor(2).infit()).isLessThan(1.3);
    }

    @Test
    void takesGapsAndWhoHasNothingButTheHighest() {
        List<Facets.Rating> ratings = simulated(new Random(9), 30).stream()
                .filter(rating -> rating.candidate() != 3 || rating.assessor() != 2)
                .map(rating -> rating.candidate() == 0
                        ? new Facets.Rating(0, rating.assessor(), rating.criterion(), 4)
                        : rating)
                .toList();
        Facets facets = Facets.estimate(30, 8, 8, 4, ratings);
        assertThat(facets.candidate(0).measure()).isGreaterThan(3).isLessThan(12);
        assertThat(facets.candidate(3).error())
                .isGreaterThan(facets.candidate(4).error());
    }
}
