package academy.guildhall.marks;

import static academy.guildhall.marks.SampleSheets.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Combination;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.testing.Tries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TabulationPropertiesTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private final Tabulation tabulation = new Tabulation(RULES);

    private static Tabulation by(Combination combination) {
        return new Tabulation(SampleSheets.combining(combination));
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfSheetsDoesNotMatter(Combination combination) {
        Tabulation tabulation = by(combination);
        Tries.of(1000, random -> {
            Lecture lecture = lecture(random, 1);
            List<Lecture.Sheet> shuffled = new ArrayList<>(lecture.sheets());
            Collections.shuffle(shuffled, random);

            assertThat(tabulation.mark(new Lecture(lecture.candidate(), lecture.seconds(), shuffled)))
                    .isEqualTo(tabulation.mark(lecture));
        });
    }

    @ParameterizedTest
    @EnumSource
    void raisingAScoreNeverLowersATotal(Combination combination) {
        Tabulation tabulation = by(combination);
        Tries.of(1000, random -> {
            Lecture lecture = lecture(random, 1);
            Criterion criterion = RULES.rubric()
                    .criteria()
                    .get(random.nextInt(RULES.rubric().criteria().size()));
            int assessor = random.nextInt(lecture.sheets().size());
            List<Lecture.Sheet> raised = new ArrayList<>(lecture.sheets());
            Lecture.Sheet sheet = raised.get(assessor);
            Map<String, BigDecimal> points = new HashMap<>(sheet.points());
            points.merge(criterion.code(), HALF, (had, more) -> had.add(more).min(criterion.points()));
            raised.set(assessor, new Lecture.Sheet(sheet.assessor(), sheet.chief(), points, false));

            Mark before = tabulation.mark(lecture);
            Mark after = tabulation.mark(new Lecture(lecture.candidate(), lecture.seconds(), raised));

            assertThat(sum(after)).isGreaterThanOrEqualTo(sum(before));
            assertThat(after.groups())
                    .allSatisfy((group, mean) -> assertThat(mean)
                            .isGreaterThanOrEqualTo(before.groups().get(group)));
            assertThat(after.passed() || !before.passed() || after.outrightFail())
                    .isTrue();
            assertThat(after.mean()).isGreaterThanOrEqualTo(before.mean());
            assertThat(after.finalMark()).isGreaterThanOrEqualTo(before.finalMark());
            assertThat(after.untrimmedMean()).isGreaterThanOrEqualTo(before.untrimmedMean());
        });
    }

    private static BigDecimal sum(Mark mark) {
        return mark.totals().stream().map(Mark.Total::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @EnumSource
    void aFigureIsTheMeanOfWhatIsNotDroppedAndAsManyAreDroppedAboveAsBelow(Combination combination) {
        Tabulation tabulation = by(combination);
        Tries.of(300, random -> {
            Mark mark = tabulation.mark(lecture(random, 1));
            List<BigDecimal> counted = mark.totals().stream()
                    .filter(total -> !total.dropped())
                    .map(Mark.Total::total)
                    .toList();
            BigDecimal exact = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal off = mark.mean()
                    .multiply(BigDecimal.valueOf(counted.size()))
                    .subtract(exact)
                    .abs();

            assertThat(counted).isNotEmpty();
            assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(counted.size())));
            assertThat((mark.totals().size() - counted.size()) % 2).isZero();
        });
    }

    @Test
    void aMeanLiesBetweenTheLowestAndTheHighestTotal() {
        Tries.of(1000, random -> {
            Lecture lecture = lecture(random, 1);
            Mark mark = tabulation.mark(lecture);

            assertThat(mark.mean())
                    .isBetween(
                            mark.totals().getLast().total(),
                            mark.totals().getFirst().total());
            assertThat(mark.finalMark()).isBetween(BigDecimal.ZERO, mark.mean());
            assertThat(mark.totals().stream().filter(Mark.Total::dropped).count())
                    .isEqualTo(lecture.sheets().size() >= RULES.trimFrom() ? 2 : 0);
        });
    }

    @Test
    void theOrderOfLecturesDoesNotMatter() {
        Tries.of(200, random -> {
            List<Lecture> lectures = IntStream.rangeClosed(0, random.nextInt(8))
                    .mapToObj(id -> lecture(random, id))
                    .toList();
            List<Lecture> shuffled = new ArrayList<>(lectures);
            Collections.shuffle(shuffled, random);

            assertThat(tabulation.of(shuffled)).isEqualTo(tabulation.of(lectures));
        });
    }

    private static Lecture lecture(Random random, int id) {
        List<Lecture.Sheet> sheets = IntStream.range(0, random.nextInt(3, 8))
                .mapToObj(i -> new Lecture.Sheet(new PersonId(new UUID(0, i)), i == 0, points(random), false))
                .toList();
        return new Lecture(new CandidateId(new UUID(1, id)), random.nextInt(1, RULES.stopSeconds() + 1), sheets);
    }

    /** Half points, and often the same as another's: draws are where an order would show. */
    private static Map<String, BigDecimal> points(Random random) {
        boolean few = random.nextInt(4) == 0;
        Map<String, BigDecimal> points = new HashMap<>();
        for (Criterion criterion : RULES.rubric().criteria()) {
            int most = criterion.points().intValue() * 2;
            points.put(criterion.code(), HALF.multiply(BigDecimal.valueOf(few ? most : random.nextInt(most + 1))));
        }
        return points;
    }
}
