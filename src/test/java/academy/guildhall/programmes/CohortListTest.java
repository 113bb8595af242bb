package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.Cohorts.Filter;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cohorts are found by words of their name, by whether they run today, and by year. */
@ApplicationTest
class CohortListTest {
    @Autowired
    Cohorts cohorts;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private PersonId administrator;
    private ProgrammeId programme;
    private CohortId over;
    private CohortId running;
    private CohortId coming;
    private CohortId bracketed;

    @BeforeEach
    void threeCohorts() {
        administrator = acting.person("管理员");
        programme = academies.programme();
        LocalDate today = clock.local().toLocalDate();
        over = open(71, "刀具%甲班", today.minusDays(9), today.minusDays(7));
        running = open(72, "焊接乙班", today, today);
        bracketed = open(74, "刀具·（丁）班", today.plusDays(20), today.plusDays(21));
        coming = open(73, "焊接 Welding 丙班", today.plusDays(7), today.plusDays(9));
    }

    @Test
    void byWhetherTheyRunToday() {
        assertThat(found("", CohortRun.OVER, null)).contains(over).doesNotContain(running, coming);
        assertThat(found("", CohortRun.RUNNING, null)).contains(running).doesNotContain(over, coming);
        assertThat(found("", CohortRun.TO_COME, null)).contains(coming).doesNotContain(over, running);
    }

    @Test
    void byWordsOfTheirNameTakenAsTheyAre() {
        assertThat(found("焊接", null, null)).contains(running, coming).doesNotContain(over);
        assertThat(found("丙班　ｗｅｌｄ", null, null)).contains(coming).doesNotContain(running);
        assertThat(found("（丁）", null, null)).contains(bracketed).doesNotContain(coming);
        assertThat(found("刀具·", null, null)).contains(bracketed);
        assertThat(found("%", null, null)).contains(over).doesNotContain(running, coming);
    }

    @Test
    void byYear() {
        int year = clock.local().getYear();
        assertThat(found("", null, year)).contains(running);
        assertThat(found("", null, year + 1)).doesNotContain(over, running, coming);
    }

    private List<CohortId> found(String words, @Nullable CohortRun run, @Nullable Integer year) {
        Filter filter = new Filter(words, run, year);
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> {
            List<CohortId> found = cohorts.page(filter, Order.OWN, 0, 10_000).stream()
                    .map(CohortRow::id)
                    .toList();
            assertThat(cohorts.count(filter).rows()).isEqualTo(found.size());
            return found;
        });
    }

    private CohortId open(int batch, String name, LocalDate first, LocalDate last) {
        return Acting.ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> cohorts.open(new OpenCohort(programme, batch, name, first, last, 10)));
    }
}
