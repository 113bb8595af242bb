package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.audit.LogVerification;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.work.Round;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Seals a long log and verifies it, in a database of its own. */
@Tag("benchmark")
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=guildhall with a long log")
class LogChainTest {
    private static final int RECORDS = Integer.getInteger("chain.records", 1_000_000);
    private static final int AT_ONCE = 100_000;
    private static final double NANOS = 1e9;
    private static final int MEGABYTE = 1 << 20;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Round> rounds;

    @Autowired
    LogVerification verification;

    @Autowired
    Acting acting;

    @Test
    void measures() throws IOException {
        double written = seconds(this::write);
        double sealed = seconds(() -> rounds.stream()
                .filter(round -> round.name().equals("log seals"))
                .forEach(round -> round.once().run()));
        PersonId auditor = acting.person("审计员");
        long before = alive();
        AtomicLong most = new AtomicLong();
        double verified = seconds(() -> verify(auditor, false, most));
        double onlyNew = seconds(() -> verify(auditor, true, new AtomicLong()));
        assertThat(Acting.ask(auditor, Role.AUDITOR, verification::standing).last())
                .satisfies(check -> assertThat(check.broken()).isNull());

        Readme.put("chain", """
                | a log of %,d records | measured |
                |---|--:|
                | Written by single statements of the database, each noted as waiting | %s |
                | Sealed, as after an update from a version without a chain | %s |
                | Verified from the first record on | %s |
                | Verified after the last verification: entries without a link are looked for everywhere | %s |
                | On the heap in the midst of it, after a collection | %s more than before |
                """.formatted(
                RECORDS, said(written), said(sealed), said(verified), said(onlyNew), megabytes(most.get() - before)));
    }

    private void write() {
        for (int done = 0; done < RECORDS; done += AT_ONCE) {
            jdbc.sql("""
                            insert into audit_entry (at, actor_id, subject, subject_id, academy_id, concerns_id, from_state,
                                to_state, state_type, reason, title)
                            select timestamptz '2026-01-01 09:00+08' + (:done + n) * interval '20 seconds', gen_random_uuid(),
                                'enrolment', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'ENROLLED', 'POLISHING',
                                'EnrolmentState', case when n % 10 = 0 then '按学员申请办理' end, '第一期 · 学员 ' || n
                            from generate_series(1, :most) n
                            """)
                    .param("done", done)
                    .param("most", Math.min(AT_ONCE, RECORDS - done))
                    .update();
        }
    }

    private void verify(PersonId auditor, boolean onlyNew, AtomicLong most) {
        Acting.as(
                auditor,
                Role.AUDITOR,
                () -> verification.run(onlyNew, (done, of) -> {
                    if (done > of / 4 && most.get() == 0) {
                        most.set(alive());
                    }
                }));
    }

    private static String megabytes(long bytes) {
        return bytes < MEGABYTE ? "less than 1 MB" : bytes / MEGABYTE + " MB";
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS;
    }

    private static String said(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
