package academy.guildhall.documents;

import academy.guildhall.platform.time.AcademyTime;
import java.time.Duration;
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
        wake();
    }

    /** Whether nothing of it waits or is being drawn; it stays so until the end of the transaction. */
    boolean isAtRest(DocumentId document) {
        return jdbc.sql(
                        "select 1 from rendering where document_id = :document and state in ('DONE', 'FAILED') for update")
                .param("document", document.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    int pages(DocumentId document) {
        return jdbc.sql("select pages_total from rendering where document_id = :document")
                .param("document", document.value())
                .query(Integer.class)
                .single();
    }

    /** Has the pages drawn that aren't there. */
    void again(DocumentId document) {
        jdbc.sql("""
                        update rendering set state = 'QUEUED', tries = 0, error = null, finished_at = null, queued_at = :now,
                            not_before = null
                        where document_id = :document
                        """).param("now", now()).param("document", document.value()).update();
        wake();
    }

    private void wake() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new Queued());
            }
        });
    }

    /**
     * Takes the next document, and does the work while nobody else can take it.
     *
     * @return whether there was one
     */
    boolean workOne(Function<Job, Outcome> work) {
        Optional<UUID> next = transaction.execute(status -> claim());
        if (next == null || next.isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(status -> lock(next.get()).ifPresent(job -> close(job, work)));
        return true;
    }

    private void close(Job job, Function<Job, Outcome> work) {
        Outcome outcome = job.tries() > MOST_TRIES ? new Outcome.Failed("document.rendering.gaveUp") : work.apply(job);
        switch (outcome) {
            case Outcome.Done done -> finish(job, null);
            case Outcome.Failed failed -> finish(job, failed.why());
            case Outcome.Later later -> leave(job, later.rest());
        }
    }

    /**
     * Counts a try and keeps it, whatever becomes of the process. Whoever had less drawn in the last minutes comes first:
     * twenty decks of one person don't stand before the one of another. What somebody claimed a moment ago is left to them:
     * until they hold its lock it looks as if its worker had died, and each who took it up would count as a try.
     */
    private Optional<UUID> claim() {
        return jdbc.sql("""
                        update rendering set state = 'RUNNING', tries = tries + 1, claimed_at = clock_timestamp()
                        where document_id = (
                            select r.document_id from rendering r join document d on d.id = r.document_id
                            where r.state = 'QUEUED' and coalesce(r.not_before <= clock_timestamp(), true)
                               or r.state = 'RUNNING' and r.claimed_at < clock_timestamp() - interval '2 seconds'
                            order by (select count(*) from rendering lately join document theirs on theirs.id = lately.document_id
                                      where lately.claimed_at > clock_timestamp() - interval '10 minutes'
                                        and theirs.owner_id = d.owner_id and theirs.id <> d.id),
                                     r.queued_at
                            limit 1 for update of r skip locked)
                        returning document_id
                        """).query(UUID.class).optional();
    }

    /**
     * Nothing when another worker was faster between the claim and here. It waits for the row: another who looked for work
     * at the same moment may hold it until it has found other work.
     */
    private Optional<Job> lock(UUID document) {
        return jdbc.sql("""
                        select r.document_id as document, d.sha256, d.media_type, r.pages_total as pages, r.tries
                        from rendering r join document d on d.id = r.document_id
                        where r.document_id = :document and r.state = 'RUNNING' for update of r
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

    /** As if it had not been tried, behind what waits already. */
    private void leave(Job job, Duration wait) {
        jdbc.sql("""
                        update rendering set state = 'QUEUED', tries = 0, queued_at = :now,
                            not_before = clock_timestamp() + make_interval(secs => :wait)
                        where document_id = :document
                        """)
                .param("now", now())
                .param("wait", wait.toSeconds())
                .param("document", job.document().value())
                .update();
    }

    private OffsetDateTime now() {
        return AcademyTime.utc(time.now());
    }
}
