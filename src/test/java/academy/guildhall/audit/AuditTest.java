package academy.guildhall.audit;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.audit.AuditQueries.Asked;
import academy.guildhall.audit.AuditQueries.Entry;
import academy.guildhall.courseware.CoachAssigned;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AuditTest {
    private static final Instant NOON = Instant.parse("2026-09-07T04:00:00Z");

    @Autowired
    AuditQueries audit;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void keepsWhoMovedWhomWhereAndWhy() {
        PersonId coordinator = acting.person("班主任甲");
        EnrolmentId trainee = academies.trainee(academies.cohort(2), acting.person("学员乙"), EnrolmentState.ENROLLED);
        Acting.as(
                coordinator,
                Role.COORDINATOR,
                () -> enrolments.withdraw(enrolments.row(trainee).chosen(), "工作调动"));

        assertThat(ask(coordinator, Role.COORDINATOR, () -> audit.history(trainee.value())))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("班主任甲");
                    assertThat(entry.concerns()).isEqualTo("学员乙");
                    assertThat(entry.from()).isEqualTo("ENROLLED");
                    assertThat(entry.to()).isEqualTo("WITHDRAWN");
                    assertThat(entry.reason()).isEqualTo("工作调动");
                });
    }

    @Test
    void namesTheThingAsItWasCalledAndThePeopleBetweenWhomItWent() {
        PersonId auditor = acting.person("审计员");
        PersonId trainee = acting.person("学员丙");
        PersonId coach = acting.person("导师丁");
        CohortId cohort = academies.cohort(2);
        academies.trainee(cohort, trainee, EnrolmentState.ENROLLED);
        events.publishEvent(new CoachAssigned(CourseProjectId.next(), trainee, null, coach, Act.of(auditor, NOON)));

        assertThat(asked(auditor, new Asked("course coach", "丙", null, null)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.to()).isEqualTo("导师丁"));
        assertThat(ask(auditor, Role.AUDITOR, () -> audit.history(cohort.value())))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.title()).isEqualTo("一期"));
    }

    @Test
    void findsByPersonAndByDaysTheLatestFirst() {
        PersonId auditor = acting.person("审计员");
        PersonId somebody = acting.person("某甲");
        for (int day : new int[] {3, 1, 2}) {
            Instant at = NOON.plus(Duration.ofDays(day));
            events.publishEvent(new CoachAssigned(CourseProjectId.next(), somebody, null, auditor, Act.of(null, at)));
        }
        LocalDate first = LocalDate.ofInstant(NOON, ZoneId.of("Asia/Shanghai")).plusDays(1);

        assertThat(asked(auditor, new Asked(null, "某甲", null, null)))
                .extracting(Entry::at)
                .containsExactly(
                        NOON.plus(Duration.ofDays(3)), NOON.plus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(1)));
        assertThat(asked(auditor, new Asked(null, "某甲", first.plusDays(1), first.plusDays(1))))
                .extracting(Entry::at)
                .containsExactly(NOON.plus(Duration.ofDays(2)));
        assertThat(asked(auditor, new Asked(null, "某%甲", null, null)))
                .as("signs of a pattern are signs")
                .isEmpty();
    }

    private List<Entry> asked(PersonId auditor, Asked asked) {
        return ask(auditor, Role.AUDITOR, () -> {
            List<Entry> page = audit.page(asked, Order.OWN, 0, 50);
            assertThat(audit.count(asked).rows()).isGreaterThanOrEqualTo(page.size());
            return page;
        });
    }

    @Test
    void canBeChangedByNobody() {
        academies.trainee(academies.cohort(2), acting.person("学员"), EnrolmentState.ENROLLED);
        for (String change :
                new String[] {"update audit_entry set reason = 'x'", "delete from audit_entry", "truncate audit_entry"
                }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("audit entries are final");
        }
    }
}
