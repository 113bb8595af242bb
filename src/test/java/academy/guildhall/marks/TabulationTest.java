package academy.guildhall.marks;

import static academy.guildhall.marks.SampleSheets.RULES;
import static academy.guildhall.marks.SampleSheets.lecture;
import static academy.guildhall.marks.SampleSheets.sheet;
import static academy.guildhall.marks.SampleSheets.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CriterionGroup;
import academy.guildhall.programmes.Rubric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabulationTest {
    private final Tabulation tabulation = new Tabulation(RULES);

    @Test
    void dropsTheHighestAndTheLowestOfFive() {
        Mark mark = tabulation.mark(lecture("90", "70", "85", "84", "83.5"));

        assertThat(mark.mean()).isEqualTo("84.17");
        assertThat(mark.untrimmedMean()).isEqualTo("82.50");
        assertThat(dropped(mark)).containsExactly(new BigDecimal("90.0"), new BigDecimal("70.0"));
    }

    @Test
    void dropsNothingOfFour() {
        Mark mark = tabulation.mark(lecture("90", "70", "85", "84"));

        assertThat(mark.mean()).isEqualTo("82.25");
        assertThat(dropped(mark)).isEmpty();
    }

    @Test
    void dropsOneHighestAndOneLowestOfSeven() {
        Mark mark = tabulation.mark(lecture("90", "90", "70", "70", "80", "81", "82"));

        assertThat(mark.mean()).isEqualTo("80.60");
        assertThat(dropped(mark)).hasSize(2);
    }

    @Test
    void dropsTwoOfFiveEqualTotals() {
        Mark mark = tabulation.mark(lecture("80", "80", "80", "80", "80"));

        assertThat(mark.mean()).isEqualTo("80.00");
        assertThat(dropped(mark)).hasSize(2);
    }

    private static List<BigDecimal> dropped(Mark mark) {
        return mark.totals().stream()
                .filter(Mark.Total::dropped)
                .map(total -> total.total().setScale(1))
                .toList();
    }

    @Test
    void roundsHalfUp() {
        assertThat(tabulation.mark(lecture("80.5", "80", "80", "80")).mean()).isEqualTo("80.13");
        assertThat(tabulation.mark(lecture("80", "80", "80.5", "80", "79")).mean())
                .isEqualTo("80.00");
        assertThat(tabulation.mark(lecture("90", "80.5", "80", "80", "70")).mean())
                .isEqualTo("80.17");
    }

    @ParameterizedTest
    @CsvSource({
        "719, 2",
        "720, 0",
        "900, 0",
        "930, 0",
        "931, 0.5",
        "960, 0.5",
        "961, 1.0",
        "990, 1.0",
        "991, 1.5",
        "1020, 1.5",
        "1109, 3.0",
        "1111, 3",
        "9000, 3"
    })
    void takesOffForTheTime(int seconds, BigDecimal penalty) {
        assertThat(tabulation.penalty(seconds)).isEqualByComparingTo(penalty);
    }

    @Test
    void takesThePenaltyOffAfterAveraging() {
        Mark mark = tabulation.mark(timed(961, "90", "81", "81", "80", "70"));

        assertThat(mark.mean()).isEqualTo("80.67");
        assertThat(mark.finalMark()).isEqualTo("79.67");
        assertThat(mark.passed()).isFalse();
    }

    @Test
    void neverFallsBelowNought() {
        assertThat(tabulation.mark(timed(60, "1", "1", "1", "1", "1")).finalMark())
                .isEqualByComparingTo("0");
    }

    @Test
    void passesWithExactlyEighty() {
        assertThat(tabulation.mark(lecture("80", "80", "80", "80", "80")).passed())
                .isTrue();
        assertThat(tabulation.mark(lecture("80", "80", "79.5", "80", "79")).passed())
                .isFalse();
    }

    @Test
    void failsWhenOneAssessorFailsItOutright() {
        Lecture.Sheet[] sheets = {sheet(1, Map.of(), false), sheet(2, Map.of(), true), sheet(3, Map.of(), false)};
        Mark mark = tabulation
                .of(List.of(new Lecture(CandidateId.next(), 900, List.of(sheets))))
                .getFirst();

        assertThat(mark.finalMark()).isEqualTo("100.00");
        assertThat(mark.outrightFail()).isTrue();
        assertThat(mark.passed()).isFalse();
        assertThat(mark.place()).isNull();
    }

    @Test
    void failsBelowTheMinimumOfContent() {
        Map<String, String> poor = Map.of("accuracy", "6", "value", "7", "structure", "4.5");
        Map<String, String> enough = Map.of("accuracy", "6", "value", "7", "structure", "5");

        Mark failed = tabulation.mark(new Lecture(
                CandidateId.next(), 900, List.of(sheet(1, poor, false), sheet(2, poor, false), sheet(3, poor, false))));
        Mark passed = tabulation.mark(new Lecture(
                CandidateId.next(),
                900,
                List.of(sheet(1, enough, false), sheet(2, enough, false), sheet(3, enough, false))));

        assertThat(failed.groups().get("content")).isEqualTo("17.50");
        assertThat(failed.finalMark()).isEqualTo("87.50");
        assertThat(failed.passed()).isFalse();
        assertThat(passed.groups().get("content")).isEqualTo("18.00");
        assertThat(passed.passed()).isTrue();
    }

    @Test
    void flagsWideDisagreement() {
        assertThat(tabulation.mark(lecture("90", "75", "80", "80", "80")).wide())
                .isTrue();
        assertThat(tabulation.mark(lecture("89.5", "75", "80", "80", "80")).wide())
                .isFalse();
    }

    @Test
    void refusesABlank() {
        Lecture.Sheet blank =
                new Lecture.Sheet(new PersonId(new UUID(0, 1)), true, Map.of("values", BigDecimal.TEN), false);

        assertThatThrownBy(() -> tabulation.mark(new Lecture(CandidateId.next(), 900, List.of(blank))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decidesATieByTheUntrimmedMean() {
        assertPlaces(lecture("95", "80", "80", "80", "70"), lecture("90", "80", "80", "80", "70"), 1, 2);
    }

    @Test
    void decidesATieOfBothMeansByContent() {
        assertPlaces(with("values", "8", "slides", "10"), with("values", "10", "structure", "6"), 1, 2);
    }

    @Test
    void decidesATieOfContentByMethod() {
        assertPlaces(with("values", "8", "slides", "10"), with("values", "10", "method", "6"), 1, 2);
    }

    @Test
    void decidesATieByWhatTheRubricNamesAndInItsOrder() {
        Lecture slides = with("values", "8", "slides", "10");
        Lecture values = with("values", "10", "slides", "8");

        assertThat(first(slides, values, new Rubric.Tie(Rubric.Tie.Of.CRITERION, "slides")))
                .isEqualTo(slides.candidate());
        assertThat(first(
                        slides,
                        values,
                        new Rubric.Tie(Rubric.Tie.Of.GROUP, "content"),
                        new Rubric.Tie(Rubric.Tie.Of.GROUP, "values"),
                        new Rubric.Tie(Rubric.Tie.Of.CRITERION, "slides")))
                .isEqualTo(values.candidate());
        assertThat(byTies().of(List.of(slides, values))).extracting(Mark::place).containsExactly(1, 1);
    }

    private static CandidateId first(Lecture one, Lecture other, Rubric.Tie... ties) {
        return byTies(ties).of(List.of(one, other)).getFirst().candidate();
    }

    private static Tabulation byTies(Rubric.Tie... ties) {
        Rubric usual = RULES.rubric();
        return by(new Rubric(usual.criteria(), usual.groups(), usual.bands(), usual.step(), List.of(ties)));
    }

    private static Tabulation by(Rubric rubric) {
        return new Tabulation(SampleSheets.with(RULES.combination(), RULES.trimFrom(), rubric));
    }

    @Test
    void failsBelowTheMinimumOfAnyGroup() {
        Rubric usual = RULES.rubric();
        List<CriterionGroup> groups = usual.groups().stream()
                .map(group -> group.code().equals("teaching")
                        ? new CriterionGroup(group.code(), group.zh(), group.en(), new BigDecimal("9"))
                        : group)
                .toList();
        Lecture poor = with("method", "5", "interaction", "3.5");
        Lecture enough = with("method", "5", "interaction", "4");
        Tabulation strict = by(new Rubric(usual.criteria(), groups, usual.bands(), usual.step(), usual.ties()));

        assertThat(strict.mark(poor).groups()).containsEntry("teaching", new BigDecimal("8.50"));
        assertThat(strict.mark(poor).passed()).isFalse();
        assertThat(strict.mark(enough).passed()).isTrue();
        assertThat(tabulation.mark(poor).passed()).isTrue();
    }

    @Test
    void decidesATieOfMethodByTheChief() {
        assertPlaces(lecture("82", "80", "80", "80", "78"), lecture("80", "82", "80", "80", "78"), 1, 2);
    }

    @Test
    void givesEqualsTheSamePlaceAndSkipsTheNext() {
        Lecture a = lecture("80", "82", "80", "80", "78");
        Lecture b = lecture("80", "82", "80", "80", "78");
        Lecture last = lecture("70", "70", "70", "70", "70");

        List<Mark> marks = tabulation.of(List.of(last, a, b));

        assertThat(marks).extracting(Mark::place).containsExactly(1, 1, 3);
    }

    @Test
    void leavesATieWhereAChiefWasRecused() {
        Lecture whole = lecture("82", "80", "80", "80", "78");
        Lecture without = new Lecture(
                CandidateId.next(),
                900,
                lecture("82", "80", "80", "80", "78").sheets().stream()
                        .map(sheet -> new Lecture.Sheet(sheet.assessor(), false, sheet.points(), false))
                        .toList());

        assertThat(tabulation.of(List.of(whole, without)))
                .extracting(Mark::place)
                .containsExactly(1, 1);
    }

    private static Lecture with(String first, String points, String second, String other) {
        Map<String, String> given = Map.of(first, points, second, other);
        return new Lecture(
                CandidateId.next(),
                900,
                java.util.stream.IntStream.rangeClosed(1, 5)
                        .mapToObj(assessor -> sheet(assessor, given, false))
                        .toList());
    }

    private void assertPlaces(Lecture better, Lecture worse, int first, int second) {
        List<Mark> marks = tabulation.of(List.of(worse, better));
        assertThat(marks.getFirst().finalMark())
                .isEqualByComparingTo(marks.getLast().finalMark());
        assertThat(marks).extracting(Mark::candidate).containsExactly(better.candidate(), worse.candidate());
        assertThat(marks).extracting(Mark::place).containsExactly(first, second);
    }
}
