package academy.guildhall.marks;

import static academy.guildhall.marks.SampleSheets.combining;
import static academy.guildhall.marks.SampleSheets.lecture;
import static academy.guildhall.marks.SampleSheets.timed;
import static academy.guildhall.programmes.Combination.MEAN;
import static academy.guildhall.programmes.Combination.MEDIAN;
import static academy.guildhall.programmes.Combination.TRIMMED;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Combination;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks that somebody else worked out: by hand on paper, and public figures of judged sports. */
class GoldenMarksTest {
    @ParameterizedTest
    @CsvSource({
        // four assessors: nothing is dropped, the median lies between the two in the middle
        "MEAN, 90 70 85 84, 82.25",
        "TRIMMED, 90 70 85 84, 82.25",
        "MEDIAN, 90 70 85 84, 84.50",
        // five
        "MEAN, 90 70 85 84 83.5, 82.50",
        "TRIMMED, 90 70 85 84 83.5, 84.17",
        "MEDIAN, 90 70 85 84 83.5, 84.00",
        // seven
        "MEAN, 90 90 70 70 80 81 82, 80.43",
        "TRIMMED, 90 90 70 70 80 81 82, 80.60",
        "MEDIAN, 90 90 70 70 80 81 82, 81.00",
        // one assessor far off moves a mean by points, a trimmed mean and a median hardly
        "MEAN, 86 85 84 85 20, 72.00",
        "TRIMMED, 86 85 84 85 20, 84.67",
        "MEDIAN, 86 85 84 85 20, 85.00",
        // two middle ones half a point apart
        "MEDIAN, 80 80.5 79 90, 80.25",
        // one and two sheets are all there is
        "TRIMMED, 77.5, 77.50",
        "MEDIAN, 77.5, 77.50",
        "MEDIAN, 77.5 80, 78.75",
    })
    void combinesTheTotals(Combination combination, String totals, BigDecimal figure) {
        assertThat(of(combination, totals).mean()).isEqualTo(figure);
    }

    private static Mark of(Combination combination, String totals) {
        return new Tabulation(combining(combination)).mark(lecture(totals.split(" ")));
    }

    @Test
    void dropsAllButTheMiddleOnesForAMedian() {
        assertThat(counted(of(MEDIAN, "80 80 80 80 80"))).hasSize(1);
        assertThat(counted(of(MEDIAN, "90 90 70 70"))).containsExactly("90.0", "70.0");
        assertThat(counted(of(MEDIAN, "90 90 70 70 80 81 82"))).containsExactly("81.0");
        assertThat(counted(of(MEAN, "90 90 70 70 80 81 82"))).hasSize(7);
    }

    private static List<String> counted(Mark mark) {
        return mark.totals().stream()
                .filter(total -> !total.dropped())
                .map(total -> total.total().setScale(1).toString())
                .toList();
    }

    /** Half a point for each half minute begun after 15:30, taken off what the panel gave. */
    @ParameterizedTest
    @CsvSource({
        "930, 85.00", // 15:30
        "931, 84.50", // 15:31
        "960, 84.50", // 16:00
        "1020, 83.50", // 17:00, where it is stopped
        "719, 83.00", // 11:59
    })
    void takesThePenaltyOffWhateverTheCombination(int seconds, BigDecimal finalMark) {
        for (Combination combination : Combination.values()) {
            Mark mark = new Tabulation(combining(combination)).mark(timed(seconds, "85", "85", "85", "85", "85"));
            assertThat(mark.finalMark()).as(combination.name()).isEqualTo(finalMark);
        }
    }

    @Test
    void decidesByAMedianWhoPasses() {
        String split = "82 81 79.5 50 40";

        assertThat(of(MEDIAN, split).finalMark()).isEqualTo("79.50");
        assertThat(of(MEDIAN, "82 81 80 50 40").passed()).isTrue();
        assertThat(of(MEAN, "82 81 80 50 40").passed()).isFalse();
        assertThat(of(TRIMMED, "82 81 80 50 40").passed()).isFalse();
    }

    @Test
    void decidesATieOfMediansByTheMeanOfAllTotals() {
        Lecture better = lecture("95", "80", "80", "80", "70");
        Lecture worse = lecture("90", "80", "80", "80", "70");

        assertThat(new Tabulation(combining(MEDIAN)).of(List.of(worse, better)))
                .extracting(Mark::candidate)
                .containsExactly(better.candidate(), worse.candidate());
    }

    /**
     * Components of figure skating, each the trimmed mean of nine judges, to two decimals, half up; in protocols that give 0.0
     * for a judge who entered nothing, that is a mark which is missing and no nought.
     */
    @ParameterizedTest
    @CsvSource({
        "7.5 8 7.25 7.25 7.5 - 8.25 7 7.5, 7.50",
        "7.5 8 7.25 7.25 7.5 0.0 8.25 7 7.5, 7.50",
        "9 9 8.75 9.25 9 9.5 9.25 9 9, 9.07",
    })
    void agreesWithPublicFiguresOfJudgedSports(String judges, BigDecimal figure) {
        Criterion whole =
                new Criterion("component", "component", "节目内容", "Component", new BigDecimal(100), false, List.of());
        Tabulation tabulation = new Tabulation(SampleSheets.with(
                TRIMMED, 5, new Rubric(List.of(whole), List.of(), List.of(), Criterion.STEP, List.of())));
        List<Lecture.Sheet> sheets = new ArrayList<>();
        Stream.of(judges.split(" "))
                .filter(given -> !given.equals("-") && !given.equals("0.0"))
                .forEach(given -> sheets.add(new Lecture.Sheet(
                        new PersonId(new UUID(0, sheets.size())),
                        false,
                        Map.of("component", new BigDecimal(given)),
                        false)));

        assertThat(tabulation
                        .mark(new Lecture(CandidateId.next(), SampleSheets.FULL_TIME, sheets))
                        .mean())
                .isEqualTo(figure);
    }
}
