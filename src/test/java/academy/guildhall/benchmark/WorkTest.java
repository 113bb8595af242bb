package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.certification.Certifying;
import academy.guildhall.documents.Documents;
import academy.guildhall.documents.Received;
import academy.guildhall.notifications.MailRound;
import academy.guildhall.notifications.MailSink;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Measures what one piece of heavy work costs of the processor, in all threads of the virtual machine and of the
 * processes in which files are opened: a certificate, a mail, a file that is handed in and drawn. The database isn't counted.
 */
@Tag("benchmark")
@ApplicationTest
@Import(WorkTest.MailToNobody.class)
class WorkTest {
    private static final int CERTIFICATES = 100;
    private static final int MAILS = 300;
    private static final int ROUNDS = 9;
    private static final int FILES = 7;
    private static final int PAGES = 6;
    private static final double NANOS = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailRound round;

    @Autowired
    Documents documents;

    private final StringBuilder table = new StringBuilder("| one piece of work | CPU | aim |\n|---|--:|--:|\n");

    /** A mail server in this process that takes all it gets: its work counts as well. */
    @TestConfiguration(proxyBeanMethods = false)
    static class MailToNobody {
        @Bean
        MailSink sink() throws IOException {
            return MailSink.doing(letter -> MailSink.Doing.TAKE);
        }

        @Bean
        JavaMailSenderImpl mailToNobody(MailSink sink) {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(sink.port());
            return server;
        }
    }

    @Test
    void measures() throws Exception {
        certificates();
        mail();
        files();
        Readme.put("work", table.toString());
    }

    private void certificates() {
        Certifying certifying = Certifying.begin(context);
        List<EnrolmentId> cleared = IntStream.range(0, 2 * CERTIFICATES)
                .mapToObj(i -> certifying.cleared("证书" + (char) ('一' + i)))
                .toList();
        Queue<EnrolmentId> waiting = new ArrayDeque<>(cleared);
        row(
                "Issuing a certificate with its paper; " + CERTIFICATES,
                mean(CERTIFICATES, CERTIFICATES, i -> certifying.issue(waiting.remove())),
                "");
    }

    private void mail() {
        PersonId reader = acting.account(acting.person("收信人"), Role.TRAINEE);
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            plan(reader, i);
            long began = cpu();
            assertThat(round.send()).isGreaterThanOrEqualTo(MAILS);
            rounds.add((cpu() - began) / NANOS / MAILS);
        }
        row("Sending a mail; " + ROUNDS + " rounds of " + MAILS, middle(rounds.subList(ROUNDS, 2 * ROUNDS)), "");
    }

    private void plan(PersonId reader, int round) {
        jdbc.sql("""
                        with message as (
                            insert into inbox_message (id, person_id, once, key, args, path, created_at)
                            select gen_random_uuid(), :reader, 'work-' || :round || '-' || i, 'application.rejected', '[]',
                                'application', now() from generate_series(1, :mails) i
                            returning id)
                        insert into mail (id, person_id, message_id, purpose, state, tries, next_try_at, created_at)
                        select gen_random_uuid(), :reader, id, 'MESSAGE', 'PLANNED', 0, timestamptz '2020-01-01 00:00Z', now()
                        from message
                        """)
                .param("reader", reader.value())
                .param("round", round)
                .param("mails", MAILS)
                .update();
    }

    private void files() throws Exception {
        PersonId owner = acting.person("主讲人");
        List<Double> taking = new ArrayList<>();
        List<Double> drawing = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < 2 * FILES; i++) {
            byte[] deck = Photographs.pdf(PAGES, i);
            bytes = deck.length;
            System.gc();
            long began = cpu();
            Received received = documents.receive(new ByteArrayInputStream(deck), "deck.pdf", owner);
            long taken = cpu();
            documents.add(received, owner);
            while (jdbc.sql("select count(*) from rendering where state in ('QUEUED', 'RUNNING')")
                            .query(Integer.class)
                            .single()
                    > 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            long drawn = cpu();
            taking.add((taken - began) / NANOS);
            drawing.add((drawn - taken) / NANOS);
        }
        row(
                String.format(Locale.ROOT, "Taking in a PDF of %.1f MB; %d", bytes / 1e6, FILES),
                middle(taking.subList(FILES, 2 * FILES)),
                "80 ms");
        row("Drawing its " + PAGES + " pages of photographs", middle(drawing.subList(FILES, 2 * FILES)), "600 ms");
    }

    /** Of this process and those it began, in nanoseconds. */
    private static long cpu() {
        return SYSTEM.getProcessCpuTime()
                + ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains("Sandbox"))
                        .mapToLong(child -> child.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos())
                        .sum();
    }

    /** The mean, for the system counts the time of a process in hundredths of a second. */
    private static double mean(int warmUp, int times, IntConsumer work) {
        IntStream.range(0, warmUp).forEach(work);
        long began = cpu();
        IntStream.range(warmUp, warmUp + times).forEach(work);
        return (cpu() - began) / NANOS / times;
    }

    private static double middle(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private void row(String what, double millis, String aim) {
        String row = String.format(Locale.ROOT, "| %s | %.1f ms | %s |%n", what, millis, aim);
        table.append(row);
        System.out.print(row);
    }
}
