package academy.guildhall.notifications;

import academy.guildhall.notifications.Outbox.Due;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Installation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of mail that didn't go out: by what it was held up, and trying it again. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class MailLedger {
    /** How long a letter may wait before somebody is told. */
    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AcademyTime time;
    private final Letters letters;
    private final Installation installation;
    private final ObjectProvider<JavaMailSender> server;
    private final Authority authority;

    MailLedger(
            JdbcClient jdbc,
            AcademyTime time,
            Letters letters,
            Installation installation,
            ObjectProvider<JavaMailSender> server,
            Authority authority) {
        this.authority = authority;
        this.jdbc = jdbc;
        this.time = time;
        this.letters = letters;
        this.installation = installation;
        this.server = server;
    }

    /** Without one, mail is written down and waits. */
    public boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    /**
     * Letters that didn't go as they should.
     *
     * @param problem why they were given up; nothing for those that wait, and have for over an hour though there is a server
     */
    public record Trouble(@Nullable String problem, int letters) {}

    /** What was given up, by cause, the most first, and then what is late. */
    public List<Trouble> troubles() {
        Where mine = MailQueries.within(
                hasServer()
                        ? new Where()
                                .and(
                                        "(m.state = 'GIVEN_UP' or m.state in ('PLANNED', 'SENDING') and m.created_at < :late)",
                                        "late",
                                        late())
                        : new Where().and("m.state = :state", "state", MailState.GIVEN_UP),
                reach());
        return mine.bind(jdbc.sql("""
                        select case when m.state = 'GIVEN_UP' then m.problem end as problem, count(*) as letters
                        from mail m %s group by 1 order by 1 is null, 2 desc limit 6
                        """.formatted(mine.where())))
                .query(Trouble.class)
                .list();
    }

    private OffsetDateTime late() {
        return AcademyTime.utc(time.now().minus(LATE));
    }

    /** Tries again all that were given up for this reason; answers how many. */
    @Transactional
    public int retryAll(String problem) {
        Reach reach = reach();
        return jdbc.sql("""
                        update mail set state = 'PLANNED', tries = 0, next_try_at = :now
                        where state = 'GIVEN_UP' and problem = :problem and (:everywhere or academy_id = any(:academies))
                        """)
                .param("everywhere", reach.everywhere())
                .param("academies", MailQueries.academies(reach))
                .param("now", AcademyTime.utc(time.now()))
                .param("problem", problem)
                .update();
    }

    private Reach reach() {
        return authority.reach(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
    }

    /** Tries a mail again that was given up; one that was taken up again already is left alone. */
    @Transactional
    public void retry(UUID mail) {
        Reach reach = reach();
        int changed = jdbc.sql("""
                        update mail set state = 'PLANNED', tries = 0, next_try_at = :now
                        where id = :id and state = 'GIVEN_UP' and (:everywhere or academy_id = any(:academies))
                        """)
                .param("everywhere", reach.everywhere())
                .param("academies", MailQueries.academies(reach))
                .param("now", AcademyTime.utc(time.now()))
                .param("id", mail)
                .update();
        if (changed == 0 && state(mail, reach) == MailState.SUPERSEDED) {
            throw new Stale(Seen.FIRST, List.of(new Fact("stale.state", MailState.SUPERSEDED)));
        }
    }

    private MailState state(UUID mail, Reach reach) {
        return jdbc.sql("select state from mail where id = :id and (:everywhere or academy_id = any(:academies))")
                .param("id", mail)
                .param("everywhere", reach.everywhere())
                .param("academies", MailQueries.academies(reach))
                .query(String.class)
                .optional()
                .map(MailState::valueOf)
                .orElseThrow(() -> new NotFound("mail", mail));
    }

    /** What a mail says. In a sample only: elsewhere its links are for whom it was written to. */
    public String read(UUID mail) {
        if (!installation.isSample()) {
            throw new NotFound("text of mail", mail);
        }
        Reach reach = reach();
        Due due = jdbc.sql("""
                        select m.person_id, coalesce(m.address, a.login) as address, a.language, m.invitation_id, i.key, i.args, i.path,
                               m.purpose, m.tries, m.next_try_at, m.academy_id
                        from mail m
                        join account_view a on a.person_id = m.person_id
                        left join inbox_message i on i.id = m.message_id
                        where m.id = :id and (:everywhere or m.academy_id = any(:academies))
                        """)
                .param("id", mail)
                .param("everywhere", reach.everywhere())
                .param("academies", MailQueries.academies(reach))
                .query((rs, row) -> new Due(
                        mail,
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
                .optional()
                .orElseThrow(() -> new NotFound("mail", mail));
        return letters.write(due).text();
    }
}
