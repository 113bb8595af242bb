package academy.guildhall.platform.work;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of long work, as it is kept. */
@Repository
class WorkLedger {
    private static final String DETAIL = """
            select w.id, w.kind, w.about, w.begun_by_id as begun_by, w.begun_by_name, w.state, w.steps, w.done,
                   w.failed, w.within, w.interrupted, w.begun_at, w.ended_at
            from work w
            """;

    private final JdbcClient jdbc;

    WorkLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkId id, NewWork work, SignedIn by, Instant now) {
        jdbc.sql("""
                        insert into work (id, kind, about, settings, begun_by_id, begun_by_name, language, state, steps, begun_at)
                        values (:id, :kind, :about, cast(:settings as jsonb), :by, :name, :language, 'WAITING', :steps, :now)
                        """)
                .param("id", id.value())
                .param("kind", work.kind())
                .param("about", work.about())
                .param("settings", work.settings())
                .param("by", by.person().value())
                .param("name", by.name())
                .param("language", Languages.isChinese(work.locale()) ? "zh" : "en")
                .param("steps", work.steps().size())
                .param("now", AcademyTime.utc(now))
                .update();
        jdbc.sql("""
                        insert into work_step (work_id, position, subject_id, label, state)
                        select :id, s.position, s.subject, s.label, 'WAITING'
                        from unnest(:subjects, :labels) with ordinality as s (subject, label, position)
                        """)
                .param("id", id.value())
                .param(
                        "subjects",
                        work.steps().stream().map(NewWork.Step::subject).toArray(UUID[]::new))
                .param("labels", work.steps().stream().map(NewWork.Step::label).toArray(String[]::new))
                .update();
    }

    Optional<WorkDetail> latest(String kind, UUID about) {
        return jdbc.sql(
                        DETAIL
                                + " where w.kind = :kind and w.about = :about and not w.dismissed order by w.begun_at desc limit 1")
                .param("kind", kind)
                .param("about", about)
                .query(WorkDetail.class)
                .optional();
    }

    Optional<WorkDetail> find(WorkId id) {
        return jdbc.sql(DETAIL + " where w.id = :id")
                .param("id", id.value())
                .query(WorkDetail.class)
                .optional();
    }

    /** Steps that are over: those that failed first, each in its order; so many at most. */
    List<WorkDetail.Step> over(WorkId id, int most) {
        return jdbc.sql("""
                        select label, state = 'FAILED' as failed, outcome from work_step
                        where work_id = :id and state <> 'WAITING' order by state = 'FAILED' desc, position limit :most
                        """)
                .param("id", id.value())
                .param("most", most)
                .query(WorkDetail.Step.class)
                .list();
    }

    /** Moves it, if it still stands where the reader saw it. */
    boolean move(WorkId id, WorkState from, WorkState to, Instant now) {
        return jdbc.sql("update work set state = :to, ended_at = :ended where id = :id and state = :from")
                        .param("to", to.name())
                        .param(
                                "ended",
                                to.isOver() ? AcademyTime.utc(now) : null,
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                > 0;
    }

    /** A node died over it, or lost the database: the step that it was doing is begun anew. */
    void interrupted(WorkId id) {
        jdbc.sql("update work set interrupted = true, within = 0 where id = :id and state = 'RUNNING'")
                .param("id", id.value())
                .update();
    }

    void dismiss(WorkId id) {
        jdbc.sql("update work set dismissed = true where id = :id")
                .param("id", id.value())
                .update();
    }

    record Task(WorkId id, String kind, UUID about, String settings, PersonId begunBy, String language) {}

    /** What waits or was left by a node that died, the longest-waiting first. */
    List<Task> toDo() {
        return jdbc.sql("""
                        select id, kind, about, settings::text as settings, begun_by_id as begun_by, language
                        from work where state in ('WAITING', 'RUNNING') order by begun_at limit 20
                        """).query(Task.class).list();
    }

    /** Held by one node until the transaction ends, or the node dies. */
    boolean hold(WorkId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:id, 7))")
                .param("id", id.toString())
                .query(Boolean.class)
                .single();
    }

    WorkState state(WorkId id) {
        return jdbc.sql("select state from work where id = :id")
                .param("id", id.value())
                .query(WorkState.class)
                .single();
    }

    record Waiting(int position, UUID subject) {}

    Optional<Waiting> next(WorkId id) {
        return jdbc.sql("""
                        select position, subject_id as subject from work_step
                        where work_id = :id and state = 'WAITING' order by position limit 1
                        """).param("id", id.value()).query(Waiting.class).optional();
    }

    /** Notes what came of a step; false when it was noted before. */
    boolean note(WorkId id, int position, boolean failed, @Nullable String outcome) {
        boolean fresh = jdbc.sql("""
                                update work_step set state = :state, outcome = :outcome
                                where work_id = :id and position = :position and state = 'WAITING'
                                """)
                        .param("state", failed ? "FAILED" : "DONE")
                        .param("outcome", outcome, java.sql.Types.VARCHAR)
                        .param("id", id.value())
                        .param("position", position)
                        .update()
                > 0;
        if (fresh) {
            jdbc.sql("update work set done = done + :done, failed = failed + :failed, within = 0 where id = :id")
                    .param("done", failed ? 0 : 1)
                    .param("failed", failed ? 1 : 0)
                    .param("id", id.value())
                    .update();
        }
        return fresh;
    }

    void within(WorkId id, int thousandths) {
        jdbc.sql("update work set within = :within where id = :id and within <> :within")
                .param("within", thousandths)
                .param("id", id.value())
                .update();
    }
}
