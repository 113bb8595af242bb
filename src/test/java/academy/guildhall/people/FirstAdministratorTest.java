package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import academy.guildhall.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** The first start of an empty installation; on a database of its own. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"guildhall.example=first", "logging.level.academy.guildhall=info"})
class FirstAdministratorTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    FirstAdministrator first;

    @Autowired
    org.springframework.context.ApplicationContext context;

    @Test
    void isMadeOnceByWhoeverReadsTheCodeInTheLog(CapturedOutput log) {
        first.started(new org.springframework.boot.context.event.ApplicationReadyEvent(
                new org.springframework.boot.SpringApplication(),
                new String[0],
                (org.springframework.context.ConfigurableApplicationContext) context,
                java.time.Duration.ZERO));
        String code = log.getAll().replaceAll("(?s).*with this code: ([A-Z0-9]{12}).*", "$1");
        assertThat(first.isWanted()).isTrue();

        refused("setup.refused.code", "000000000000", "林主任", "lin@example.com");
        refused("setup.refused.name", code, " ", "lin@example.com");
        refused("setup.refused.name", code, "林".repeat(61), "lin@example.com");
        refused("setup.refused.name", code, "林\u0007主任", "lin@example.com");
        refused("setup.refused.email", code, "林主任", "lin");
        first.make(code, "林主任", "lin@example.com", PASSWORD);

        assertThat(first.isWanted()).isFalse();
        refused("setup.refused.done", code, "另一人", "another@example.com");
    }

    private void refused(String key, String code, String name, String email) {
        assertThatThrownBy(() -> first.make(code, name, email, PASSWORD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
