package academy.guildhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CalendarYearsTest {
    @Autowired
    CalendarYears years;

    @Autowired
    OfficialCalendar official;

    @Autowired
    Acting acting;

    @Test
    void takesAYearInAndReckonsWithIt() {
        String file = "date,kind\n2031-01-01,OFF\n2031-01-02,OFF\n2031-01-03,OFF\n2031-01-04,WORK\n2031-01-06,OFF\n";

        assertThat(imported(file)).isEqualTo(2031);

        assertThat(official.load().window(LocalDate.of(2031, 1, 1), 2))
                .isEqualTo(new WorkingCalendar.Window(LocalDate.of(2031, 1, 4), LocalDate.of(2031, 1, 7), false));
    }

    @Test
    void namesTheLineThatIsWrongAndChangesNothing() {
        assertThatThrownBy(() -> imported("date,kind\n2032-01-01,OFF\n2032-02-30,OFF\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("calendar.refused.line");
                    assertThat(refusal.args()).containsExactly(3);
                });
        assertThat(official.load().years()).doesNotContain(2032);
    }

    @Test
    void refusesDaysOfTwoYears() {
        assertThatThrownBy(() -> imported("2033-01-01,OFF\n2034-01-01,OFF\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("calendar.refused.year"));
    }

    private int imported(String file) {
        PersonId administrator = acting.person("管理员");
        return Acting.ask(
                administrator, Role.ADMINISTRATOR, () -> years.importYear(file.getBytes(StandardCharsets.UTF_8)));
    }
}
