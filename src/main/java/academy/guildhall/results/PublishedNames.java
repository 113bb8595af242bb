package academy.guildhall.results;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.results.PublicNotices.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /** Those on a notice in the order that it says; who was removed or withdrew the consent is not there. */
    List<Listed> on(PublicNoticeId id) {
        return jdbc.sql("""
                        select r.id, f.name, f.employer, f.trade, f.honours
                        from published_name f
                        join public_notice n on n.id = f.notice_id
                        join result_entry r on r.id = f.entry_id
                        join trainee_view e on e.id = r.enrolment_id
                        where n.id = :id and r.state in ('ON_NOTICE', 'SUSPENDED', 'CLEARED') and e.consented_at is not null
                        order by case n.name_order when 'GIVEN_NAME' then f.stroke_key_given else f.stroke_key end, r.id
                        """)
                .param("id", id.value())
                .query((rs, row) -> new Listed(
                        new ResultEntryId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("employer"),
                        rs.getString("trade"),
                        rs.getString("honours")))
                .list();
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
