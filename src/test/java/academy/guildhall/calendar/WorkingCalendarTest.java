package academy.guildhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WorkingCalendarTest {
    @Autowired
    OfficialCalendar official;

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 2024-02-19",
        "2025-01-24, 2025-02-06",
        "2025-09-26, 2025-10-09",
        "2026-02-12, 2026-02-25",
        "2026-04-30, 2026-05-09",
        "2026-09-20, 2026-09-24",
        "2026-09-21, 2026-09-28",
        "2026-09-28, 2026-10-09"
    })
    void countsFiveWorkingDaysTheFirstOneIncluded(LocalDate first, LocalDate last) {
        assertThat(official.load().window(first, 5)).isEqualTo(new WorkingCalendar.Window(first, last, false));
    }

    @Test
    void beginsOnTheNextWorkingDayWhenTheFirstIsOff() {
        assertThat(official.load().window(LocalDate.of(2026, 10, 1), 1).first()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void saysWhenAWindowReachesAYearWhoseScheduleIsNotPublished() {
        assertThat(official.load().window(LocalDate.of(2026, 12, 30), 5).reachesUnknownYear())
                .isTrue();
        assertThat(official.load().window(LocalDate.of(2026, 12, 21), 5).reachesUnknownYear())
                .isFalse();
    }

    @Test
    void doesNotCountTheDayOnWhichSomethingCameIn() {
        WorkingCalendar plain = new WorkingCalendar(Map.of(), Set.of(2026));
        assertThat(plain.after(LocalDate.of(2026, 9, 3), 3)).isEqualTo(LocalDate.of(2026, 9, 8));
    }
}
