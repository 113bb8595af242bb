package academy.guildhall.results;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notices say of people, frozen when they are published. See ADR 0100. */
@Repository
class PublishedNames {
    private final JdbcClient jdbc;

    PublishedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down those who are on a notice as they are called now. */
    void freeze(PublicNoticeId notice) {
        jdbc.sql("""
                        insert into published_name
                            (entry_id, notice_id, name, employer, trade, honours, stroke_key, stroke_key_given)
                        select r.id, n.id, e.name, e.employer, e.trade, e.honours, e.stroke_key, e.stroke_key_given
                        from public_notice n
                        join result_entry r on r.list_id = n.list_id and r.state = 'ON_NOTICE'
                        join trainee_view e on e.id = r.enrolment_id
                        where n.id = :notice
                        """).param("notice", notice.value()).update();
    }

    record Published(String title, Instant closesAt, String name) {}

    /** Notices that run or are to run, and what they say of somebody. */
    List<Published> running(PersonId person, Instant now) {
        return jdbc.sql("""
                        select n.title, n.closes_at, p.name
                        from published_name p
                        join result_entry r on r.id = p.entry_id
                        join public_notice n on n.id = p.notice_id
                        where r.person_id = :person and r.state in ('ON_NOTICE', 'SUSPENDED') and n.closes_at > :now
                        order by n.closes_at, n.id
                        """)
                .param("person", person.value())
                .param("now", AcademyTime.utc(now))
                .query(Published.class)
                .list();
    }
}
