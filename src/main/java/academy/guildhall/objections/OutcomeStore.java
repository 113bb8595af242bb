package academy.guildhall.objections;

import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.results.PublicNoticeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of notices that are over. */
@Repository
class OutcomeStore {
    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Published(String title, String issuer, Instant opensAt, Instant closesAt, int people) {}

    /** An objection as the record names it: by its number, and never who made it. */
    record Told(
            ObjectionId id,
            String about,
            Instant receivedAt,
            ObjectionState state,
            @Nullable String decision,
            @Nullable String putRight) {}

    List<NoticeOutcomes.Over> over(CohortId cohort, Instant now) {
        return jdbc.sql("""
                        select id as notice, title, closes_at from public_notice_view
                        where cohort_id = :cohort and closes_at <= :now order by closes_at desc
                        """)
                .param("cohort", cohort.value())
                .param("now", AcademyTime.utc(now))
                .query(NoticeOutcomes.Over.class)
                .list();
    }

    Optional<Published> published(PublicNoticeId id) {
        return jdbc.sql("""
                        select n.title, n.issuer, n.opens_at, n.closes_at,
                               (select count(*) from published_name_view p where p.notice_id = n.id) as people
                        from public_notice_view n where n.id = :id
                        """).param("id", id.value()).query(Published.class).optional();
    }

    List<Told> objections(PublicNoticeId id) {
        return jdbc.sql("""
                        select o.id, p.name as about, o.received_at, o.state, o.decision, o.put_right
                        from objection_case o join published_name_view p on p.entry_id = o.entry_id
                        where o.notice_id = :id order by o.received_at, o.id
                        """).param("id", id.value()).query(Told.class).list();
    }
}
