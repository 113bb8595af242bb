package academy.guildhall.audit;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
            select a.id, a.at, actor.name as actor, a.subject, a.subject_id, a.title, concerns.name as concerns,
                   coalesce(before.name, a.from_state) as from_state, coalesce(after.name, a.to_state) as to_state,
                   a.state_type, a.reason
            from audit_entry a
            left join person_card actor on actor.id = a.actor_id
            left join person_card concerns on concerns.id = a.concerns_id
            left join person_card before
                on before.id = case when a.state_type = 'Person' then cast(a.from_state as uuid) end
            left join person_card after on after.id = case when a.state_type = 'Person' then cast(a.to_state as uuid) end
            """;
    private static final String ASKED_FOR = """
             where (cast(:subject as text) is null or a.subject = :subject)
               and (cast(:from as timestamptz) is null or a.at >= :from)
               and (cast(:until as timestamptz) is null or a.at < :until)
            """;

    private final JdbcClient jdbc;
    private final AcademyTime time;

    AuditQueries(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * One act.
     *
     * @param actor who acted; nothing for the application itself
     * @param title what the thing was called then
     * @param from what it was: a state, roles, a person's name, or plain text
     * @param stateType the enum that the states belong to, for their words
     */
    public record Entry(
            long id,
            Instant at,
            @Nullable String actor,
            String subject,
            UUID subjectId,
            @Nullable String title,
            @Nullable String concerns,
            @Nullable String from,
            String to,
            @Nullable String stateType,
            @Nullable String reason) {}

    /**
     * Which acts somebody looks for; nothing stands for any.
     *
     * @param person part of the name of who acted or whom it concerns
     * @param from the first day, in the academy's zone
     * @param until the last day, in the academy's zone
     */
    public record Asked(
            @Nullable String subject,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public static final Asked ANY = new Asked(null, null, null, null);
    }

    /** The latest acts first. */
    @RolesAllowed(Role.AUDITOR_)
    public List<Entry> page(Asked asked, int offset, int limit) {
        return given(ENTRY, asked, " order by a.at desc, a.id desc offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> entry(rs))
                .list();
    }

    @RolesAllowed(Role.AUDITOR_)
    public int count(Asked asked) {
        return given("select count(*) from audit_entry a", asked, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec given(String select, Asked asked, String end) {
        SearchQuery person = SearchQuery.of(Objects.requireNonNullElse(asked.person(), ""));
        return person.bind(jdbc.sql(select + ASKED_FOR + concerning(person) + end))
                .param("subject", asked.subject(), Types.VARCHAR)
                .param("from", startOf(asked.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "until",
                        startOf(asked.until() == null ? null : asked.until().plusDays(1)),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Acts by whom one looks for, and acts that concern them. */
    private static String concerning(SearchQuery person) {
        String found = "(select c.id from person_card c where " + person.condition("c") + ")";
        return person.isEmpty() ? "" : " and (a.actor_id in " + found + " or a.concerns_id in " + found + ")";
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : OffsetDateTime.ofInstant(time.instant(day.atStartOfDay()), ZoneOffset.UTC);
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
        return jdbc.sql(ENTRY + " where a.subject_id = :id order by a.at, a.id")
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
                rs.getString("title"),
                rs.getString("concerns"),
                rs.getString("from_state"),
                rs.getString("to_state"),
                rs.getString("state_type"),
                rs.getString("reason"));
    }
}
