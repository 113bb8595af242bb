package academy.guildhall.results;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notices whose time is over; and those that can't be taken down, and why: whoever published one is told once. */
@Repository
@Transactional
class NoticeEnds {
    private final JdbcClient jdbc;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    NoticeEnds(JdbcClient jdbc, AcademyTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    /** Those whose time is over and that haven't been taken down yet. */
    @Transactional(readOnly = true)
    public List<PublicNoticeId> due() {
        return jdbc.sql(
                        "select id as value from public_notice where state = 'OPEN' and closes_at <= :now order by closes_at")
                .param("now", AcademyTime.utc(time.now()))
                .query(PublicNoticeId.class)
                .list();
    }

    /**
     * One can't be taken down.
     *
     * @param key of the message that says why
     * @param who whom it is about; empty for nobody
     */
    public void note(PublicNoticeId id, String key, String who) {
        jdbc.sql("""
                        insert into notice_stuck (notice_id, since, key, who) values (:id, :now, :key, :who)
                        on conflict (notice_id) do update set key = excluded.key, who = excluded.who
                        """)
                .param("id", id.value())
                .param("now", AcademyTime.utc(time.now()))
                .param("key", key)
                .param("who", who)
                .update();
        Published notice =
                jdbc.sql("""
                        select n.published_by_id as by, n.title, l.cohort_id as cohort
                        from public_notice n join result_list l on l.id = n.list_id where n.id = :id
                        """).param("id", id.value()).query(Published.class).single();
        events.publishEvent(new Tell(
                        notice.by(),
                        "notice-stuck:" + id,
                        "notice.stuck",
                        List.of(notice.title()),
                        ResultLinks.ofCohort(notice.cohort()))
                .about(id));
    }

    private record Published(PersonId by, String title, CohortId cohort) {}

    /** It has been taken down after all. */
    public void over(PublicNoticeId id) {
        jdbc.sql("delete from notice_stuck where notice_id = :id")
                .param("id", id.value())
                .update();
    }
}
