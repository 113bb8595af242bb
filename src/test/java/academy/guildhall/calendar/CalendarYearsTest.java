package academy.guildhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
    void replacesNoYearThatSomebodyElseReplacedMeanwhile() {
        String file = "date,kind\n2035-01-01,OFF\n2035-01-02,OFF\n2035-01-03,OFF\n2035-01-04,OFF\n2035-01-05,OFF\n";
        List<CalendarYears.Year> seen = Acting.ask(acting.person("管理员"), Role.ADMINISTRATOR, years::list);
        imported(file);
        String other = file.replace("2035-01-05,OFF", "2035-01-10,WORK");

        assertThatThrownBy(() -> imported(other, seen))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.facts()).contains(new Fact("calendar.year.off", 5)));
        assertThat(imported(file, seen)).as("it says so already").isEqualTo(2035);
    }

    @Test
    void refusesDaysOfTwoYears() {
        assertThatThrownBy(() -> imported("2033-01-01,OFF\n2034-01-01,OFF\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("calendar.refused.year"));
    }

    private int imported(String file) {
        return imported(file, Acting.ask(acting.person("管理员"), Role.ADMINISTRATOR, years::list));
    }

    private int imported(String file, List<CalendarYears.Year> seen) {
        PersonId administrator = acting.person("管理员");
        return Acting.ask(
                administrator, Role.ADMINISTRATOR, () -> years.importYear(file.getBytes(StandardCharsets.UTF_8), seen));
    }
}
