package academy.guildhall.marks;

import static academy.guildhall.marks.SampleSheets.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TabulationPropertiesTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private final Tabulation tabulation = new Tabulation(RULES);

    @Provide
    Arbitrary<Lecture> lectures() {
        Arbitrary<Map<String, BigDecimal>> points = Combinators.combine(RULES.rubric().stream()
                        .map(criterion -> Arbitraries.integers()
                                .between(0, criterion.points().intValue() * 2)
                                .map(halves -> HALF.multiply(BigDecimal.valueOf(halves))))
                        .toList())
                .as(values -> {
                    Map<String, BigDecimal> given = new HashMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        given.put(RULES.rubric().get(i).code(), values.get(i));
                    }
                    return given;
                });
        return Combinators.combine(
                        points.list().ofMinSize(3).ofMaxSize(7),
                        Arbitraries.integers().between(1, RULES.stopSeconds()))
                .as((given, seconds) -> {
                    List<Lecture.Sheet> sheets = new ArrayList<>();
                    for (int i = 0; i < given.size(); i++) {
                        sheets.add(new Lecture.Sheet(new PersonId(new UUID(0, i)), i == 0, given.get(i), false));
                    }
                    return new Lecture(new CandidateId(new UUID(1, 1)), seconds, sheets);
                });
    }

    @Property
    void theOrderOfSheetsDoesNotMatter(@ForAll("lectures") Lecture lecture, @ForAll long seed) {
        List<Lecture.Sheet> shuffled = new ArrayList<>(lecture.sheets());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(tabulation.mark(new Lecture(lecture.candidate(), lecture.seconds(), shuffled)))
                .isEqualTo(tabulation.mark(lecture));
    }

    @Property
    void raisingAScoreNeverLowersATotal(
            @ForAll("lectures") Lecture lecture,
            @ForAll @IntRange(max = 6) int whose,
            @ForAll @IntRange(max = 11) int which) {
        Criterion criterion = RULES.rubric().get(which);
        int assessor = whose % lecture.sheets().size();
        List<Lecture.Sheet> raised = new ArrayList<>(lecture.sheets());
        Lecture.Sheet sheet = raised.get(assessor);
        Map<String, BigDecimal> points = new HashMap<>(sheet.points());
        points.merge(criterion.code(), HALF, (had, more) -> had.add(more).min(criterion.points()));
        raised.set(assessor, new Lecture.Sheet(sheet.assessor(), sheet.chief(), points, false));

        Mark before = tabulation.mark(lecture);
        Mark after = tabulation.mark(new Lecture(lecture.candidate(), lecture.seconds(), raised));

        assertThat(after.mean()).isGreaterThanOrEqualTo(before.mean());
        assertThat(after.finalMark()).isGreaterThanOrEqualTo(before.finalMark());
        assertThat(after.untrimmedMean()).isGreaterThanOrEqualTo(before.untrimmedMean());
    }

    @Property
    void aMeanLiesBetweenTheLowestAndTheHighestTotal(@ForAll("lectures") Lecture lecture) {
        Mark mark = tabulation.mark(lecture);

        assertThat(mark.mean())
                .isBetween(
                        mark.totals().getLast().total(),
                        mark.totals().getFirst().total());
        assertThat(mark.finalMark()).isBetween(BigDecimal.ZERO, mark.mean());
        assertThat(mark.totals().stream().filter(Mark.Total::dropped).count())
                .isEqualTo(lecture.sheets().size() >= RULES.trimFrom() ? 2 : 0);
    }

    @Property(tries = 200)
    void theOrderOfLecturesDoesNotMatter(@ForAll("several") List<Lecture> lectures, @ForAll long seed) {
        List<Lecture> shuffled = new ArrayList<>(lectures);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(tabulation.of(shuffled)).isEqualTo(tabulation.of(lectures));
    }

    @Provide
    Arbitrary<List<Lecture>> several() {
        return lectures().list().ofMinSize(1).ofMaxSize(8).map(list -> {
            List<Lecture> named = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                named.add(new Lecture(
                        new CandidateId(new UUID(1, i)),
                        list.get(i).seconds(),
                        list.get(i).sheets()));
            }
            return named;
        });
    }
}
