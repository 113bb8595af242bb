package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.notifications.MailRound;
import academy.guildhall.notifications.MailSink;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Measures a round of a thousand letters of one academy: the first after a start, those after it, and one to a server that takes
 * its time to greet. The processor's time is that of all threads, the mail server's among them; the database's isn't counted.
 */
@Tag("benchmark")
@ApplicationTest
@Import(ThousandLettersTest.ToSink.class)
class ThousandLettersTest {
    private static final int LETTERS = 1_000;
    private static final int ROUNDS = 7;
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailRound round;

    @Autowired
    JavaMailSenderImpl server;

    private final StringBuilder table =
            new StringBuilder("| 1,000 letters | time | aim | CPU | aim |\n|---|--:|--:|--:|--:|\n");

    private record Cost(double wall, double cpu) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class ToSink {
        @Bean
        JavaMailSenderImpl toSink() {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            return server;
        }
    }

    @Test
    void measures() throws Exception {
        PersonId reader = acting.account(acting.person("收信人"), Role.TRAINEE);
        AcademyId academy = academies.academy();
        try (MailSink quick = MailSink.doing(letter -> MailSink.Doing.TAKE)) {
            awaitQuiet();
            row("The first after a start", "5 s", "3 s", cost(quick, reader, academy));
            List<Cost> warm = IntStream.range(0, ROUNDS)
                    .mapToObj(i -> cost(quick, reader, academy))
                    .sorted(Comparator.comparingDouble(Cost::cpu))
                    .toList();
            row("Those after it; the median of " + ROUNDS, "5 s", "3 s", warm.get(ROUNDS / 2));
        }
        try (MailSink slow = MailSink.greetingAfter(Duration.ofMillis(100))) {
            row("To a server that greets after 0.1 s", "10 s", "", cost(slow, reader, academy));
        }
        Readme.put("letters", table.toString());
    }

    /** Until what was begun at the start is done: the compiler is still busy with it for a while. */
    private static void awaitQuiet() throws InterruptedException {
        long before;
        do {
            before = SYSTEM.getProcessCpuTime();
            TimeUnit.SECONDS.sleep(1);
        } while (SYSTEM.getProcessCpuTime() - before > NANOS / 20);
    }

    private Cost cost(MailSink sink, PersonId reader, AcademyId academy) {
        server.setPort(sink.port());
        plan(reader, academy);
        long began = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        assertThat(round.send()).isEqualTo(LETTERS);
        return new Cost((System.nanoTime() - began) / NANOS, (SYSTEM.getProcessCpuTime() - cpu) / NANOS);
    }

    private void plan(PersonId reader, AcademyId academy) {
        jdbc.sql("""
                        with message as (
                            insert into inbox_message (id, person_id, once, key, args, path, created_at)
                            select gen_random_uuid(), :reader, gen_random_uuid()::text, 'session.reminder.day',
                                '[{"kind":"text","value":"授课"},{"kind":"instant","value":"2026-09-08T06:00:00Z"},{"kind":"text","value":"一号教室"}]',
                                'timetable', now() from generate_series(1, :letters)
                            returning id)
                        insert into mail (id, person_id, academy_id, message_id, purpose, state, tries, next_try_at, created_at)
                        select gen_random_uuid(), :reader, :academy, id, 'MESSAGE', 'PLANNED', 0, timestamptz '2020-01-01 00:00Z', now()
                        from message
                        """)
                .param("reader", reader.value())
                .param("academy", academy.value())
                .param("letters", LETTERS)
                .update();
    }

    private void row(String what, String aim, String cpuAim, Cost cost) {
        table.append(String.format(
                Locale.ROOT, "| %s | %.1f s | %s | %.1f s | %s |%n", what, cost.wall(), aim, cost.cpu(), cpuAim));
    }
}
