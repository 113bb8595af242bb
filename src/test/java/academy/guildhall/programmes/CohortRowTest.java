package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CohortRowTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 18);

    private final CohortRow cohort = new CohortRow(
            new CohortId(UUID.randomUUID()),
            new AcademyId(UUID.randomUUID()),
            "示例工匠学院",
            "Sample academy",
            new ProgrammeId(UUID.randomUUID()),
            "GJJS",
            "一期",
            2026,
            1,
            FIRST,
            LAST,
            40,
            0);

    @Test
    void beginsPlanningOnTheFirstDayThatIsNotPast() {
        assertThat(cohort.firstDayFrom(FIRST.minusDays(3))).isEqualTo(FIRST);
        assertThat(cohort.firstDayFrom(FIRST.plusDays(3))).isEqualTo(FIRST.plusDays(3));
        assertThat(cohort.firstDayFrom(LAST)).isEqualTo(LAST);
    }

    @Test
    void staysWithinTheCohortWhenAllItsDaysArePast() {
        assertThat(cohort.firstDayFrom(LAST.plusDays(1))).isEqualTo(LAST);
    }
}
