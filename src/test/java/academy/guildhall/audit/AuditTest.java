package academy.guildhall.audit;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AuditTest {
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

    @Test
    void keepsWhoMovedWhomWhereAndWhy() {
        PersonId coordinator = acting.person("班主任甲");
        EnrolmentId trainee = academies.trainee(academies.cohort(2), acting.person("学员乙"), EnrolmentState.ENROLLED);
        Acting.as(coordinator, Role.COORDINATOR, () -> enrolments.withdraw(trainee, "工作调动"));

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
    void canBeChangedByNobody() {
        academies.trainee(academies.cohort(2), acting.person("学员"), EnrolmentState.ENROLLED);
        for (String change :
                new String[] {"update audit_entry set reason = 'x'", "delete from audit_entry", "truncate audit_entry"
                }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("audit entries are final");
        }
    }
}
