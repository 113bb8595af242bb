package academy.guildhall.marks.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.guildhall.marks.Lecture;
import academy.guildhall.marks.SampleSheets;
import academy.guildhall.marks.Tabulation;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairnessTest {
    private static final TrialRules RULES = SampleSheets.RULES;

    private static PersonId assessor(int at) {
        return new PersonId(new UUID(1, at));
    }

    /** Everybody sees the same, a little blurred; the first gives a tenth less, the second the same to everybody. */
    private static List<Lecture> lectures(int candidates, int assessors, long seed) {
        Random random = new Random(seed);
        List<Lecture> lectures = new ArrayList<>();
        for (int candidate = 0; candidate < candidates; candidate++) {
            double share = 0.7 + 0.25 * random.nextDouble();
            List<Lecture.Sheet> sheets = new ArrayList<>();
            for (int at = 0; at < assessors; at++) {
                Map<String, BigDecimal> points = new HashMap<>();
                for (Criterion criterion : RULES.rubric().criteria()) {
                    double seen = at == 1 ? 0.85 : share + 0.04 * random.nextGaussian() - (at == 0 ? 0.1 : 0);
                    points.put(criterion.code(), half(criterion.points().doubleValue() * Math.clamp(seen, 0, 1)));
                }
                sheets.add(new Lecture.Sheet(assessor(at), at == 2, points, false));
            }
            lectures.add(new Lecture(new CandidateId(new UUID(2, candidate)), 900, sheets));
        }
        return lectures;
    }

    private static BigDecimal half(double points) {
        return BigDecimal.valueOf(Math.round(points * 2)).divide(BigDecimal.TWO);
    }

    private static Fairness of(List<Lecture> lectures) {
        return Fairness.of(RULES, lectures, new Tabulation(RULES).of(lectures)).orElseThrow();
    }

    @Test
    void findsWhoIsStrictAndSaysHowManyPoints() {
        Fairness fairness = of(lectures(30, 5, 1));
        Fairness.Judge strictest = fairness.judges().getFirst();
        assertThat(strictest.assessor()).isEqualTo(assessor(0));
        // Ten points less than four others is eight less than the mean of all five.
        assertThat(strictest.severity()).isCloseTo(8, within(1.5));
        assertThat(strictest.error()).isLessThan(1);
    }

    @Test
    void aFairMarkIsThatOfAverageAssessorsWhoeverWasRecused() {
        List<Lecture> lectures = new ArrayList<>(lectures(30, 5, 2));
        Fairness all = of(lectures);
        // The strict one is recused from the first: the official mark rises, the fair one hardly moves.
        Lecture first = lectures.getFirst();
        lectures.set(
                0,
                new Lecture(
                        first.candidate(),
                        900,
                        first.sheets().stream()
                                .filter(sheet -> !sheet.assessor().equals(assessor(0)))
                                .toList()));
        Fairness recused = of(lectures);
        assertThat(recused.marks().getFirst().fair().doubleValue())
                .isCloseTo(all.marks().getFirst().fair().doubleValue(), within(2.5));
        assertThat(recused.icc()).isNotNull();
    }

    @Test
    void changesNoMarkAndSaysWhatWouldTurn() {
        List<Lecture> lectures = lectures(30, 5, 3);
        Fairness fairness = of(lectures);
        new Tabulation(RULES)
                .of(lectures)
                .forEach(mark -> assertThat(fairness.marks())
                        .filteredOn(fair -> fair.candidate().equals(mark.candidate()))
                        .singleElement()
                        .satisfies(fair -> {
                            assertThat(fair.official()).isEqualByComparingTo(mark.finalMark());
                            boolean passes = fair.fair().compareTo(RULES.pass()) >= 0
                                    && RULES.rubric().reachesMinima(mark.groups());
                            assertThat(fair.turns()).isEqualTo(passes != mark.passed());
                        }));
    }

    @Test
    void saysNothingOfTooLittle() {
        assertThat(Fairness.of(RULES, lectures(2, 5, 4), List.of())).isEmpty();
        assertThat(Fairness.of(RULES, lectures(5, 2, 4), List.of())).isEmpty();
    }
}
