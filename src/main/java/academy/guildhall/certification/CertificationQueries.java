package academy.guildhall.certification;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.TextKey;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Terms terms;

    CertificationQueries(JdbcClient jdbc, IssueFacts facts, Terms terms) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Which part of the register: part of a name or number, state, year of the cohort. */
    public record Filter(
            String text,
            @Nullable CertificateState state,
            @Nullable Integer year) {}

    /** @param appointedUntil the last day of a term in force, if there is one */
    public record Row(
            CertificateId id,
            String number,
            String name,
            @Nullable String employer,
            CertificateState state,
            LocalDate issuedOn,
            @Nullable LocalDate appointedUntil) {}

    private record Found(
            CertificateId id,
            EnrolmentId enrolment,
            String number,
            String name,
            @Nullable String employer,
            CertificateState state,
            LocalDate issuedOn) {
        Row row(Terms.@Nullable Term term) {
            LocalDate until =
                    term != null && term.isInForce() && state == CertificateState.IN_FORCE ? term.until() : null;
            return new Row(id, number, name, employer, state, issuedOn, until);
        }
    }

    private static final String FOUND = """
            select c.id, c.enrolment_id as enrolment, c.number, c.name, p.data ->> 'employer' as employer, c.state, c.issued_on
            """;
    private static final String FILTERED = """
            from certificate c
            where (:text = '' or c.name_key like :name or c.number like :number)
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:year as integer) is null or c.year = :year)
            """;

    /** A page of the register, the latest first. */
    public List<Row> page(Filter filter, int offset, int limit) {
        List<Found> found = filtered(
                        FOUND
                                + FILTERED.replace(
                                        "certificate c",
                                        "certificate c join issued_paper_view p on p.hash = c.paper_hash")
                                + " order by c.issued_at desc, c.id offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(Found.class)
                .list();
        Map<EnrolmentId, Terms.Term> known =
                terms.of(found.stream().map(Found::enrolment).toList());
        return found.stream().map(row -> row.row(known.get(row.enrolment()))).toList();
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
            List<Printing> printings) {
        public String programme(Locale locale) {
            return locale.getLanguage().equals("zh") ? programmeZh : programmeEn;
        }
    }

    public record Printing(int number, Instant at, String reason) {}

    private record Whole(
            EnrolmentId enrolment,
            String programmeZh,
            String programmeEn,
            CohortId cohortId,
            String cohort,
            String hash,
            String token,
            @Nullable String endedReason,
            @Nullable String replacedBy) {}

    public Detail detail(CertificateId id) {
        Found found = jdbc.sql(FOUND
                        + " from certificate c join issued_paper_view p on p.hash = c.paper_hash where c.id = :id")
                .param("id", id.value())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new NotFound("certificate", id));
        Whole whole = jdbc.sql("""
                        select c.enrolment_id as enrolment, p.data ->> 'programmeZh' as programme_zh,
                               p.data ->> 'programmeEn' as programme_en, e.cohort_id, p.data ->> 'cohort' as cohort,
                               c.paper_hash as hash, c.token, c.ended_reason,
                               (select r.number from certificate r where r.replaces_id = c.id) as replaced_by
                        from certificate c
                        join enrolment_card e on e.id = c.enrolment_id
                        join issued_paper_view p on p.hash = c.paper_hash
                        where c.id = :id
                        """).param("id", id.value()).query(Whole.class).single();
        List<Printing> printings = jdbc.sql(
                        "select printing as number, at, reason from certificate_printing where certificate_id = :id order by printing")
                .param("id", id.value())
                .query(Printing.class)
                .list();
        Terms.Term term = terms.of(List.of(whole.enrolment())).get(whole.enrolment());
        return new Detail(
                found.row(term),
                whole.enrolment(),
                whole.programmeZh(),
                whole.programmeEn(),
                whole.cohortId(),
                whole.cohort(),
                whole.hash(),
                facts.verifyAddress(whole.token()),
                whole.endedReason(),
                whole.replacedBy(),
                printings);
    }
}
