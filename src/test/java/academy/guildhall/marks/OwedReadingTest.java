package academy.guildhall.marks;

import static academy.guildhall.marks.SampleSheets.FULL_TIME;
import static academy.guildhall.marks.SampleSheets.RULES;
import static academy.guildhall.marks.SampleSheets.totalling;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.CandidateId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwedReadingTest {
    private static final CandidateId ONE = new CandidateId(new UUID(0, 1));

    @Test
    void isOwedFromTheLimitOfDisagreementOn() {
        assertThat(OwedReading.of(RULES, List.of(lecture("75", "85", "90")))).hasSize(1);
        assertThat(OwedReading.of(RULES, List.of(lecture("75.5", "85", "90")))).isEmpty();
    }

    @Test
    void namesTheSameFiguresInTheSameWayInWhateverOrderTheyCome() {
        Lecture.Sheet first = totalling(1, "80");
        Lecture.Sheet second = totalling(2, "90");

        assertThat(OwedReading.figures(new Lecture(ONE, FULL_TIME, List.of(first, second))))
                .isEqualTo(OwedReading.figures(new Lecture(ONE, FULL_TIME, List.of(second, first))));
    }

    @Test
    void namesOtherPointsAnotherTimeOrAnotherAssessorInAnotherWay() {
        String figures = OwedReading.figures(lecture("80", "90"));

        assertThat(OwedReading.figures(lecture("80", "90.5"))).isNotEqualTo(figures);
        assertThat(OwedReading.figures(
                        new Lecture(ONE, FULL_TIME + 1, lecture("80", "90").sheets())))
                .isNotEqualTo(figures);
        assertThat(OwedReading.figures(new Lecture(ONE, FULL_TIME, List.of(totalling(1, "80"), totalling(3, "90")))))
                .isNotEqualTo(figures);
    }

    private static Lecture lecture(String... totals) {
        return new Lecture(
                ONE,
                FULL_TIME,
                IntStream.range(0, totals.length)
                        .mapToObj(at -> totalling(at + 1, totals[at]))
                        .toList());
    }
}
