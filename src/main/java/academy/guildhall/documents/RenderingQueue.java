package academy.guildhall.documents;

import academy.guildhall.platform.time.AcademyTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which documents wait to be drawn. Whoever draws one holds its row's lock until it is done: nobody else takes it, and when
 * the process dies the lock dies with it, so that the next one goes on. See ADR 0020.
 */
@Repository
class RenderingQueue {
    /** How often a document may take the process down, before it is left alone. */
    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RenderingQueue(
            JdbcClient jdbc,
            AcademyTime time,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something waits to be drawn. */
    record Queued() {}

    record Job(DocumentId document, String sha256, String mediaType, int pages, int tries) {}

    /** Called within the transaction that stores the document; work begins when that is committed. */
    void add(DocumentId document, int pages) {
        jdbc.sql("""
                        insert into rendering (document_id, state, pages_total, queued_at)
                        values (:document, 'QUEUED', :pages, :now)
                        """)
                .param("document", document.value())
                .param("pages", pages)
                .param("now", now())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new Queued());
            }
        });
    }

    /**
     * Takes the document that has waited longest, and does the work while nobody else can take it. The work answers the key
     * of an error, or nothing when all is drawn.
     *
     * @return whether there was one
     */
    boolean workOne(Function<Job, @Nullable String> work) {
        Optional<UUID> next = transaction.execute(status -> claim());
        if (next == null || next.isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(status -> lock(next.get())
                .ifPresent(
                        job -> finish(job, job.tries() > MOST_TRIES ? "document.rendering.gaveUp" : work.apply(job))));
        return true;
    }

    /**
     * Counts a try and keeps it, whatever becomes of the process. What somebody claimed a moment ago is left to them: until
     * they hold its lock it looks as if its worker had died, and each who took it up would count as a try.
     */
    private Optional<UUID> claim() {
        return jdbc.sql("""
                        update rendering set state = 'RUNNING', tries = tries + 1, claimed_at = clock_timestamp()
                        where document_id = (select document_id from rendering
                                             where state = 'QUEUED'
                                                or state = 'RUNNING'
                                                   and claimed_at < clock_timestamp() - interval '2 seconds'
                                             order by queued_at limit 1 for update skip locked)
                        returning document_id
                        """).query(UUID.class).optional();
    }

    /** Nothing when another worker was faster between the claim and here. */
    private Optional<Job> lock(UUID document) {
        return jdbc.sql("""
                        select r.document_id as document, d.sha256, d.media_type, r.pages_total as pages, r.tries
                        from rendering r join document d on d.id = r.document_id
                        where r.document_id = :document and r.state = 'RUNNING' for update of r skip locked
                        """).param("document", document).query(Job.class).optional();
    }

    private void finish(Job job, @Nullable String error) {
        jdbc.sql(
                        "update rendering set state = :state, error = :error, finished_at = :now where document_id = :document")
                .param("state", error == null ? "DONE" : "FAILED")
                .param("error", error, java.sql.Types.VARCHAR)
                .param("now", now())
                .param("document", job.document().value())
                .update();
    }

    private OffsetDateTime now() {
        return AcademyTime.utc(time.now());
    }
}
