package academy.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries get their places in the chain: each one, in order, by whoever comes first. */
class LogSealerTest {
    private static final Path DECISION = Path.of("src/docs/adr/0160-a-log-that-is-a-chain.md");

    @Test
    void sealsEveryEntryInTheOrderOfTheLogAndWithoutAGap() {
        OwnLog log = OwnLog.empty();
        log.write(2 * LogSealer.BATCH + 1);
        log.sealer.sealAll();

        assertThat(log.chain.waiting().entries()).isZero();
        assertThat(count(log, "select count(*) from audit_link where position = entry_id"))
                .isEqualTo(2 * LogSealer.BATCH + 1);
        assertThat(log.verify().broken()).isNull();
    }

    /** Somebody acts for long, and others act and are sealed meanwhile. */
    @Test
    void sealsWhatIsCommittedLateWhenItIsThere() throws SQLException {
        OwnLog log = OwnLog.empty();
        try (Connection slow = log.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into audit_entry (at, subject, subject_id, to_state)"
                    + " values (now(), 'certificate', gen_random_uuid(), 'VALID')");
            log.write(2);
            log.sealer.sealAll();
            assertThat(log.verify().position()).isEqualTo(2);
            slow.commit();
        }
        log.sealer.sealAll();
        assertThat(log.verify().position()).isEqualTo(3);
        assertThat(log.verify().broken()).isNull();
        assertThat(count(log, "select entry_id from audit_link where position = 3"))
                .isEqualTo(1);
    }

    @Test
    void manyWhoSealAtOnceWhileOthersWriteLeaveNoGapAndNothingTwice() throws Exception {
        OwnLog log = OwnLog.empty();
        int sealers = 4;
        int writers = 3;
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < sealers; i++) {
                all.add(threads.submit(() -> {
                    go.await();
                    for (int round = 0; round < 40; round++) {
                        log.sealer.sealSome(7);
                    }
                    return null;
                }));
            }
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(() -> {
                    go.await();
                    for (int round = 0; round < 40; round++) {
                        log.write(3);
                    }
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        log.sealer.sealAll();

        assertThat(log.verify().broken()).isNull();
        assertThat(log.verify().position()).isEqualTo(writers * 40 * 3);
        assertThat(count(log, "select count(distinct entry_id) from audit_link"))
                .isEqualTo(writers * 40 * 3);
    }

    @Test
    void isDoneAgainWithoutEffectAfterItWasKilled() {
        OwnLog log = OwnLog.of(5);
        log.write(5);
        TransactionTemplate dies = new TransactionTemplate(log.transactions);
        assertThatThrownBy(() -> dies.executeWithoutResult(status -> {
                    Link link = new Link(6, 6, ChainForm.ALGORITHM, "00", "00", "2026-11-28T00:00:00.000000Z");
                    log.chain.append(List.of(link));
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessage("the node dies");
        assertThat(log.verify().position()).isEqualTo(5);

        log.sealer.sealAll();
        log.sealer.sealAll();
        assertThat(log.verify().position()).isEqualTo(10);
        assertThat(log.verify().broken()).isNull();
    }

    @Test
    void isntHeldUpByAnEntryThatIsNotedAgain() {
        OwnLog log = OwnLog.of(5);
        log.tamper("insert into audit_unsealed (entry_id) values (3)");
        log.write(1);
        log.sealer.sealAll();
        assertThat(log.verify().position()).isEqualTo(6);
        assertThat(log.verify().broken()).isNull();
    }

    @Test
    void linksAndWhatWaitsForThemCanBeChangedByNobody() {
        OwnLog log = OwnLog.of(2);
        log.write(1);
        for (String change : new String[] {
            "update audit_link set hash = '\\x00'",
            "delete from audit_link",
            "truncate audit_link",
            "update audit_unsealed set entry_id = 5",
            "truncate audit_unsealed"
        }) {
            assertThatThrownBy(() -> log.jdbc.sql(change).update())
                    .as(change)
                    .hasMessageContaining("audit entries are final");
        }
        assertThatThrownBy(() -> log.jdbc.sql("delete from audit_unsealed").update())
                .hasMessageContaining("wait until they are sealed");
    }

    /** Whoever reads the decision record can check the chain with a database's own means. */
    @Test
    void theStatementOfTheDecisionRecordFindsTheSame() throws IOException {
        String statement = Files.readString(DECISION).split("```sql\n")[1].split("```")[0];
        OwnLog log = OwnLog.of(20);
        log.jdbc
                .sql("insert into audit_entry (at, subject, subject_id, to_state, reason)"
                        + " values (now(), '', gen_random_uuid(), E'a\\nb', '')")
                .update();
        log.sealer.sealAll();
        assertThat(log.jdbc.sql(statement).query().listOfRows()).isEmpty();

        log.tamper("update audit_entry set reason = null where id in (7, 9)", "delete from audit_entry where id = 12");
        assertThat(log.jdbc.sql(statement).query().listOfRows())
                .extracting(row -> row.get("position"))
                .containsExactly(7L, 9L, 12L);
    }

    private static long count(OwnLog log, String sql) {
        return log.jdbc.sql(sql).query(Long.class).single();
    }
}
