package academy.guildhall.certification;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.TextKey;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register, and who in a cohort has what; for those who keep it and those who audit it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_, Role.AUDITOR_})
public class CertificationQueries {
    private final JdbcClient jdbc;
    private final IssueFacts facts;

    CertificationQueries(JdbcClient jdbc, IssueFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Which part of the register: part of a name or number, state, year of the cohort. */
    public record Filter(
            String text,
            @Nullable CertificateState state,
            @Nullable Integer year) {}

    public record Row(
            CertificateId id,
            String number,
            String name,
            @Nullable String employer,
            CertificateState state,
            LocalDate issuedOn,
            @Nullable LocalDate appointedUntil) {}

    private static final String ROW = """
            select c.id, c.number, c.name, p.data ->> 'employer' as employer, c.state, c.issued_on,
                   (select a.ends_on from appointment a
                    where a.enrolment_id = c.enrolment_id and a.state = 'IN_FORCE' and c.state = 'IN_FORCE') as until
            """;
    private static final String FILTERED = """
            from certificate c
            where (:text = '' or c.name_key like :name or c.number like :number)
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:year as integer) is null or c.year = :year)
            """;

    /** A page of the register, the latest first. */
    public List<Row> page(Filter filter, int offset, int limit) {
        return filtered(
                        ROW
                                + FILTERED.replace(
                                        "certificate c", "certificate c join issued_paper p on p.hash = c.paper_hash")
                                + " order by c.issued_at desc, c.id offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> row(rs))
                .list();
    }

    public int count(Filter filter) {
        return filtered("select count(*) " + FILTERED, filter)
                .query(Integer.class)
                .single();
    }

    private StatementSpec filtered(String sql, Filter filter) {
        String text = filter.text().strip();
        CertificateState state = filter.state();
        return jdbc.sql(sql)
                .param("text", text)
                .param("name", SearchQuery.containing(TextKey.name(text)))
                .param("number", SearchQuery.containing(TextKey.number(text).toUpperCase(Locale.ROOT)))
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("year", filter.year(), Types.INTEGER);
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                new CertificateId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                rs.getString("name"),
                rs.getString("employer"),
                CertificateState.valueOf(rs.getString("state")),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("until", LocalDate.class));
    }

    /** All of one certificate, with its printings; what it says is what it said on the day of issue. */
    public record Detail(
            Row row,
            EnrolmentId enrolment,
            String programmeZh,
            String programmeEn,
            CohortId cohortId,
            String cohort,
            String hash,
            String address,
            @Nullable String endedReason,
            @Nullable String replacedBy,
            @Nullable LetterRow letter,
            List<Printing> printings) {
        public String programme(Locale locale) {
            return locale.getLanguage().equals("zh") ? programmeZh : programmeEn;
        }
    }

    public record LetterRow(
            AppointmentId id,
            LocalDate from,
            LocalDate until,
            AppointmentState state,
            @Nullable LocalDate endedOn) {}

    public record Printing(int number, Instant at, String reason) {}

    public Detail detail(CertificateId id) {
        List<Printing> printings = jdbc.sql(
                        "select printing, at, reason from certificate_printing where certificate_id = :id order by printing")
                .param("id", id.value())
                .query((rs, row) -> new Printing(
                        rs.getInt("printing"), rs.getTimestamp("at").toInstant(), rs.getString("reason")))
                .list();
        return jdbc.sql(ROW + """
                        , c.enrolment_id, e.cohort_id, c.token, c.paper_hash, c.ended_reason, p.data ->> 'programmeZh' as programme_zh,
                          p.data ->> 'programmeEn' as programme_en, p.data ->> 'cohort' as cohort,
                          (select r.number from certificate r where r.replaces_id = c.id) as replaced_by,
                          l.id as letter_id, l.starts_on, l.ends_on, l.state as letter_state, l.ended_on
                        from certificate c
                        join enrolment_card e on e.id = c.enrolment_id
                        join issued_paper p on p.hash = c.paper_hash
                        left join lateral (select * from appointment a where a.enrolment_id = c.enrolment_id
                            order by a.starts_on desc, a.issued_at desc limit 1) l on true
                        where c.id = :id
                        """)
                .param("id", id.value())
                .query((rs, row) -> new Detail(
                        row(rs),
                        new EnrolmentId(rs.getObject("enrolment_id", UUID.class)),
                        rs.getString("programme_zh"),
                        rs.getString("programme_en"),
                        new CohortId(rs.getObject("cohort_id", UUID.class)),
                        rs.getString("cohort"),
                        rs.getString("paper_hash"),
                        facts.verifyAddress(rs.getString("token")),
                        rs.getString("ended_reason"),
                        rs.getString("replaced_by"),
                        letter(rs),
                        printings))
                .optional()
                .orElseThrow(() -> new NotFound("certificate", id));
    }

    private static @Nullable LetterRow letter(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("letter_id", UUID.class);
        return id == null
                ? null
                : new LetterRow(
                        new AppointmentId(id),
                        rs.getObject("starts_on", LocalDate.class),
                        rs.getObject("ends_on", LocalDate.class),
                        AppointmentState.valueOf(rs.getString("letter_state")),
                        rs.getObject("ended_on", LocalDate.class));
    }
}
