package academy.guildhall.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.time.WrittenDate.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-03",
                "2026-7-3",
                "2026/7/3",
                "2026.7.3",
                "2026.07.03.",
                "2026年7月3日",
                "2026 年 7 月 3 日",
                "2026年7月3号",
                "20260703",
                "26.7.3",
                "26-07-03",
                "2026-7-3 00:00:00",
                "2026/7/3 9:30",
                "2026-07-03T00:00:00",
                "2026-07-03T09:30:00.000+08:00",
                "2026-07-03T01:30:00Z",
                "2026年7月3日 上午9:30",
                "2026年7月3日 9时30分",
                "2026年7月3日 星期五",
                "2026-07-03（周五）",
                "２０２６－０７－０３",
                "２０２６年７月３日",
                "2026\u00A0-\u00A07\u00A0-\u00A03",
                "2026 7 3",
                "3 Jul 2026",
                "Jul 3, 2026",
                "3 July 2026",
                "July 3rd, 2026",
                "46206",
                "46206.5",
                "\u200B2026-07-03"
            })
    void readsADayAsPeopleTypeIt(String written) {
        assertThat(WrittenDate.read(written)).isEqualTo(new WrittenDate(Kind.DAY, DAY));
    }

    @Test
    void readsEveryDayInEveryForm() {
        Random random = new Random(26);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(1980, 1, 1).plusDays(random.nextInt(36_500));
            int year = day.getYear();
            int month = day.getMonthValue();
            int of = day.getDayOfMonth();
            for (String written : List.of(
                    "%d-%d-%d".formatted(year, month, of),
                    "%04d/%02d/%02d".formatted(year, month, of),
                    "%d年%d月%d日".formatted(year, month, of),
                    "%04d%02d%02d".formatted(year, month, of),
                    "%02d.%d.%d".formatted(year % 100, month, of),
                    day + "T00:00:00",
                    Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)))) {
                assertThat(WrittenDate.day(written)).as(written).contains(day);
            }
        }
    }

    @Test
    void neverFailsWhateverIsTyped() {
        Random random = new Random(27);
        String signs = "0123456789-/.年月日 T:Z星期五\u0000_x+";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            WrittenDate read = WrittenDate.read(typed.toString());
            assertThat(read.date() != null).isEqualTo(read.kind() == Kind.DAY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20261301", "2026年13月1日", "31.11.31"})
    void saysThatTheCalendarHasNoSuchDay(String written) {
        assertThat(WrittenDate.read(written).kind()).isEqualTo(Kind.NO_SUCH_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "明天", "2026年7月", "3/7/2026", "07/03/26", "2607", "2026", "202607", "99999", "7-3"})
    void takesNothingForADayThatCouldBeAnother(String written) {
        assertThat(WrittenDate.read(written).kind()).isEqualTo(Kind.NOT_A_DAY);
    }
}
