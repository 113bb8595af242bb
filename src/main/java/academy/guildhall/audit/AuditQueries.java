package academy.guildhall.audit;

import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log; nobody can change it. */
@Service
@Transactional(readOnly = true)
public class AuditQueries {
    private static final String ENTRY = """
            select a.id, a.at, actor.name as actor, a.subject, a.subject_id, concerns.name as concerns, a.from_state, a.to_state,
                   a.state_type, a.reason
            from audit_entry a
            left join person_card actor on actor.id = a.actor_id
            left join person_card concerns on concerns.id = a.concerns_id
            """;

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One act.
     *
     * @param actor who acted; nothing for the application itself
     * @param stateType the enum that the states belong to, for their words
     */
    public record Entry(
            long id,
            Instant at,
            @Nullable String actor,
            String subject,
            UUID subjectId,
            @Nullable String concerns,
            @Nullable String from,
            String to,
            @Nullable String stateType,
            @Nullable String reason) {}

    /** The latest acts first; of one kind of subject, or of all. */
    @RolesAllowed(Role.AUDITOR_)
    public List<Entry> page(@Nullable String subject, int offset, int limit) {
        return jdbc.sql(ENTRY + """
                         where cast(:subject as text) is null or a.subject = :subject
                         order by a.id desc offset :offset limit :limit
                        """)
                .param("subject", subject, Types.VARCHAR)
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> entry(rs))
                .list();
    }

    @RolesAllowed(Role.AUDITOR_)
    public int count(@Nullable String subject) {
        return jdbc.sql("select count(*) from audit_entry where cast(:subject as text) is null or subject = :subject")
                .param("subject", subject, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /** The kinds of subjects that there are entries of. */
    @RolesAllowed(Role.AUDITOR_)
    public List<String> subjects() {
        return jdbc.sql("select distinct subject from audit_entry order by subject")
                .query(String.class)
                .list();
    }

    /** What happened to one thing, in order. */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_, Role.AUDITOR_})
    public List<Entry> history(UUID subject) {
        return jdbc.sql(ENTRY + " where a.subject_id = :id order by a.id")
                .param("id", subject)
                .query((rs, row) -> entry(rs))
                .list();
    }

    private static Entry entry(ResultSet rs) throws SQLException {
        return new Entry(
                rs.getLong("id"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("actor"),
                rs.getString("subject"),
                rs.getObject("subject_id", UUID.class),
                rs.getString("concerns"),
                rs.getString("from_state"),
                rs.getString("to_state"),
                rs.getString("state_type"),
                rs.getString("reason"));
    }
}
