package academy.guildhall.certification;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortReach;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final CohortReach reach;

    CertificationQueries(JdbcClient jdbc, IssueFacts facts, Terms terms, CohortReach reach) {
        this.reach = reach;
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
            @Nullable LocalDate appointedUntil,
            String certifiesZh,
            String certifiesEn) {
        /** What it makes of its holder. */
        public String certifies(Locale locale) {
            return Languages.of(locale, certifiesZh, certifiesEn);
        }
    }

    private record Found(
            CertificateId id,
            EnrolmentId enrolment,
            String number,
            String name,
            @Nullable String employer,
            CertificateState state,
            LocalDate issuedOn,
            String certifiesZh,
            String certifiesEn) {
        Row row(Terms.@Nullable Term term) {
            LocalDate until =
                    term != null && term.isInForce() && state == CertificateState.IN_FORCE ? term.until() : null;
            return new Row(id, number, name, employer, state, issuedOn, until, certifiesZh, certifiesEn);
        }
    }

    private static final String FOUND = """
            select c.id, c.enrolment_id as enrolment, c.number, c.name, p.data ->> 'employer' as employer, c.state, c.issued_on,
            """ + IssueFacts.CERTIFIES;

    private static final String JOINED =
            "join certificate c on c.id = k.id left join person_view w on w.id = c.person_id ";

    static final Sorts SORTS = Sorts.descending("issued", "c.issued_at desc, c.id", "c.issued_at, c.id desc")
            .by("name", "w.pinyin_key")
            .by("number", "c.number collate \"C\"")
            .byState("state", "c.state", CertificateState.class);

    /** A whole number is looked up and not searched for: its pieces are in every other one, too. */
    private static SearchQuery asked(Filter filter) {
        return CertificateNumber.read(filter.text()).isPresent() ? SearchQuery.of("") : SearchQuery.of(filter.text());
    }

    private Where where(Filter filter) {
        Where where = new Where()
                .and(
                        "c.number = :number",
                        "number",
                        CertificateNumber.read(filter.text())
                                .map(CertificateNumber::text)
                                .orElse(null))
                .and("c.state = :state", "state", filter.state())
                .and("c.year = :year", "year", filter.year());
        return reach.of(Role.ADMINISTRATOR, Role.AUDITOR).narrow(where, "c.programme_id", "e.cohort_id");
    }

    /** What a name or a number finds, as {@code found}; if that is more than is shown, those among the latest. See ADR 0080. */
    private static String found(SearchQuery asked, Where where) {
        return """
                with %1$s,
                    latest as materialized (select c.id, c.issued_at, c.search_text from certificate c
                        %2$s order by c.issued_at desc, c.id limit %3$d),
                    found as (
                        select c.id, c.issued_at from few c where not (select so from common)
                        union all
                        select c.id, c.issued_at from latest c where (select so from common) and %4$s)
                """.formatted(
                        asked.few("c.id, c.issued_at", "certificate", "certificate_sample", "c", where.and()),
                        where.where(),
                        Tally.LATEST,
                        asked.compared("c"));
    }

    /** A page of the register, in its own order the latest first. */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.AUDITOR_})
    public List<Row> page(Filter filter, Order order, int offset, int limit) {
        SearchQuery asked = asked(filter);
        Where where = where(filter);
        String ids = asked.isEmpty()
                ? "select c.id from certificate c" + where.where()
                : found(asked, where) + "select c.id from found c";
        List<Found> found = asked.bind(where.bind(jdbc.sql(FOUND + " from (" + SORTS.page(order, ids, JOINED) + ") k "
                        + JOINED + "join issued_paper_view p on p.hash = c.paper_hash order by " + SORTS.of(order))))
                .param("offset", offset)
                .param("limit", limit)
                .query(Found.class)
                .list();
        Map<EnrolmentId, Terms.Term> known =
                terms.of(found.stream().map(Found::enrolment).toList());
        return found.stream().map(row -> row.row(known.get(row.enrolment()))).toList();
    }

    @RolesAllowed({Role.ADMINISTRATOR_, Role.AUDITOR_})
    public Tally count(Filter filter) {
        SearchQuery asked = asked(filter);
        Where where = where(filter);
        String sql = asked.isEmpty()
                ? Tally.of("select from certificate c" + where.where())
                : found(asked, where) + Tally.ofFew("found");
        return asked.bind(where.bind(jdbc.sql(sql))).query(Tally.class).single();
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
            List<Printing> printings,
            Seen seen) {
        public String programme(Locale locale) {
            return Languages.of(locale, programmeZh, programmeEn);
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
            @Nullable String replacedBy,
            Seen seen) {}

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
                               c.paper_hash as hash, c.token, c.ended_reason, c.version as seen,
                               (select r.number from certificate r where r.replaces_id = c.id) as replaced_by
                        from certificate c
                        join trainee_view e on e.id = c.enrolment_id
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
                printings,
                whole.seen());
    }
}
