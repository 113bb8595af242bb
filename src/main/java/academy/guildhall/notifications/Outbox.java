package academy.guildhall.notifications;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of mail: rows are claimed by one node at a time, and every try is written down. What is one statement is its own
 * transaction, for a session of the entity manager costs more than the statement.
 */
@Component
class Outbox {
    /** How long a node may hold a row before another takes it over. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    /** What one letter may take of it at a slow server. */
    private static final Duration ONE_LETTER = Duration.ofMinutes(2);

    private static final Duration[] BACKOFF = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofHours(6),
        Duration.ofHours(24)
    };

    private final JdbcClient jdbc;
    private final AcademyTime time;

    Outbox(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * A mail to be sent.
     *
     * @param args of the message, as they are kept
     * @param tries with the one for which it is claimed
     * @param until when another node takes it over
     */
    record Due(
            UUID id,
            PersonId person,
            String address,
            String language,
            @Nullable UUID invitation,
            @Nullable String key,
            @Nullable String args,
            @Nullable String path,
            String purpose,
            int tries,
            Instant until,
            @Nullable UUID academy) {}

    /**
     * Takes up to so many that are due; nobody else gets them for five minutes. What a later one has overtaken isn't sent any
     * more, and the later one waits while an earlier one is on its way: nobody gets the older word last.
     */
    @Transactional
    public List<Due> claim(int most) {
        jdbc.sql("""
                        with overtaken as (
                            select id from mail m
                            where m.state in ('PLANNED', 'SENDING') and m.next_try_at <= :now and exists (
                                select 1 from mail l where l.person_id = m.person_id and l.latest_on = m.latest_on
                                and (l.created_at, l.id) > (m.created_at, m.id))
                            for update skip locked)
                        update mail m set state = 'SUPERSEDED' from overtaken o where m.id = o.id
                        """).param("now", AcademyTime.utc(time.now())).update();
        return jdbc.sql("""
                        with due as (
                            select id from mail m
                            where state in ('PLANNED', 'SENDING') and next_try_at <= :now and not exists (
                                select 1 from mail e where e.person_id = m.person_id and e.latest_on = m.latest_on
                                and e.state = 'SENDING' and (e.created_at, e.id) < (m.created_at, m.id))
                            order by next_try_at limit :most for update skip locked),
                        taken as (
                            update mail m set state = 'SENDING', tries = m.tries + 1, next_try_at = :again
                            from due where m.id = due.id
                            returning m.id, m.person_id, m.message_id, m.invitation_id, m.address, m.purpose, m.tries, m.next_try_at,
                                m.academy_id)
                        select t.id, t.person_id, coalesce(t.address, a.login) as address, a.language, t.invitation_id, i.key, i.args,
                               i.path, t.purpose, t.tries, t.next_try_at, t.academy_id
                        from taken t
                        join account_view a on a.person_id = t.person_id
                        left join inbox_message i on i.id = t.message_id
                        """)
                .param("now", AcademyTime.utc(time.now()))
                .param("again", AcademyTime.utc(time.now().plus(HOLD)))
                .param("most", most)
                .query((rs, row) -> new Due(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("address"),
                        rs.getString("language"),
                        rs.getObject("invitation_id", UUID.class),
                        rs.getString("key"),
                        rs.getString("args"),
                        rs.getString("path"),
                        rs.getString("purpose"),
                        rs.getInt("tries"),
                        rs.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("academy_id", UUID.class)))
                .list();
    }

    /** Whether there is time to send it before another node takes it over. */
    boolean holds(Due due) {
        return time.now().isBefore(due.until().minus(ONE_LETTER));
    }

    /** Gives back what wasn't tried. */
    void leave(Due due) {
        jdbc.sql("""
                        update mail set state = 'PLANNED', tries = tries - 1, next_try_at = :now
                        where id = :id and state = 'SENDING' and tries = :tries
                        """)
                .param("now", AcademyTime.utc(time.now()))
                .param("id", due.id())
                .param("tries", due.tries())
                .update();
    }

    void sent(UUID mail) {
        jdbc.sql("update mail set state = 'SENT', sent_at = :now, problem = null where id = :id")
                .param("now", AcademyTime.utc(time.now()))
                .param("id", mail)
                .update();
    }

    /**
     * Tries again later, each time after a longer while, unless a later one says what is true by now; gives up after the last. What
     * another node has taken over meanwhile is that node's to tell.
     */
    void failed(Due due, String problem) {
        boolean last = due.tries() > BACKOFF.length;
        Duration wait = BACKOFF[Math.min(due.tries(), BACKOFF.length) - 1];
        jdbc.sql("""
                        update mail m set next_try_at = :next, problem = :problem, state = case when exists (
                            select 1 from mail l where l.person_id = m.person_id and l.latest_on = m.latest_on
                            and (l.created_at, l.id) > (m.created_at, m.id)) then 'SUPERSEDED' else :state end
                        where m.id = :id and m.state = 'SENDING' and m.tries = :tries
                        """)
                .param("state", last ? "GIVEN_UP" : "PLANNED")
                .param("next", AcademyTime.utc(time.now().plus(wait)))
                .param("problem", problem.substring(0, Math.min(problem.length(), 500)))
                .param("id", due.id())
                .param("tries", due.tries())
                .update();
    }
}
