package academy.guildhall.notifications;

import academy.guildhall.notifications.Outbox.Due;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Installation;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's view of the mail that went out, and of what didn't. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class MailLedger {
    private final JdbcClient jdbc;
    private final AcademyTime time;
    private final Letters letters;
    private final Installation installation;
    private final ObjectProvider<JavaMailSender> server;

    MailLedger(
            JdbcClient jdbc,
            AcademyTime time,
            Letters letters,
            Installation installation,
            ObjectProvider<JavaMailSender> server) {
        this.jdbc = jdbc;
        this.time = time;
        this.letters = letters;
        this.installation = installation;
        this.server = server;
    }

    public record Row(
            UUID id,
            String name,
            String address,
            String subject,
            MailState state,
            int tries,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String problem) {}

    /** Without one, mail is written down and waits. */
    public boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    public List<Row> page(@Nullable MailState state, Locale locale, int offset, int limit) {
        return jdbc.sql("""
                        select m.id, p.name, a.login, m.purpose, m.state, m.tries, m.created_at, m.sent_at, m.problem, i.key, i.args
                        from mail m
                        left join inbox_message i on i.id = m.message_id
                        join person_card p on p.id = m.person_id
                        join account_view a on a.person_id = m.person_id
                        where cast(:state as text) is null or m.state = :state
                        order by m.created_at desc, m.id offset :offset limit :limit
                        """)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> {
                    OffsetDateTime sent = rs.getObject("sent_at", OffsetDateTime.class);
                    return new Row(
                            rs.getObject("id", UUID.class),
                            rs.getString("name"),
                            rs.getString("login"),
                            letters.subject(rs.getString("key"), rs.getString("args"), rs.getString("purpose"), locale),
                            MailState.valueOf(rs.getString("state")),
                            rs.getInt("tries"),
                            rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                            sent == null ? null : sent.toInstant(),
                            rs.getString("problem"));
                })
                .list();
    }

    public int count(@Nullable MailState state) {
        return jdbc.sql("select count(*) from mail where cast(:state as text) is null or state = :state")
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /** Tries a mail again that was given up. */
    @Transactional
    public void retry(UUID mail) {
        int changed = jdbc.sql(
                        "update mail set state = 'PLANNED', tries = 0, next_try_at = :now where id = :id and state = 'GIVEN_UP'")
                .param("now", Outbox.utc(time.now()))
                .param("id", mail)
                .update();
        if (changed == 0) {
            throw new NotFound("mail", mail);
        }
    }

    /** What a mail says. In a sample only: elsewhere its links are for whom it was written to. */
    public String read(UUID mail) {
        if (!installation.isSample()) {
            throw new NotFound("text of mail", mail);
        }
        Due due = jdbc.sql("""
                        select m.person_id, a.login, a.language, m.invitation_id, i.key, i.args, i.path, m.purpose, m.tries
                        from mail m
                        join account_view a on a.person_id = m.person_id
                        left join inbox_message i on i.id = m.message_id
                        where m.id = :id
                        """)
                .param("id", mail)
                .query((rs, row) -> new Due(
                        mail,
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("login"),
                        rs.getString("language"),
                        rs.getObject("invitation_id", UUID.class),
                        rs.getString("key"),
                        rs.getString("args"),
                        rs.getString("path"),
                        rs.getString("purpose"),
                        rs.getInt("tries")))
                .optional()
                .orElseThrow(() -> new NotFound("mail", mail));
        return letters.write(due).text();
    }
}
