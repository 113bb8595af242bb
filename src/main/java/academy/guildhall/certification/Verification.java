package academy.guildhall.certification;

import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.text.TextKey;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What anyone may know of a certificate: by the code on it, or by its number and name together. Whatever doesn't fit is
 * answered in the same way, by nothing. A database that can't be asked is an error, and never an answer.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class Verification {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final String FOUND = """
            select c.enrolment_id as enrolment, e.cohort_id as cohort, c.number, c.name, c.state, c.issued_on, c.ended_at,
                   p.data ->> 'programmeZh' as programme_zh, p.data ->> 'programmeEn' as programme_en,
                   p.data ->> 'issuerZh' as issuer_zh, p.data ->> 'issuerEn' as issuer_en,
            """ + IssueFacts.CERTIFIES + """
            from certificate c
            join enrolment_view e on e.id = c.enrolment_id
            join issued_paper_view p on p.hash = c.paper_hash
            """;

    private final JdbcClient jdbc;
    private final Terms terms;
    private final AcademyTime time;

    Verification(JdbcClient jdbc, Terms terms, AcademyTime time) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What the page shows; never where somebody works or how they are reached. */
    public record Answer(
            CertificateState state,
            CohortId cohort,
            String number,
            String name,
            String programmeZh,
            String programmeEn,
            String certifiesZh,
            String certifiesEn,
            String issuerZh,
            String issuerEn,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn,
            @Nullable Term term) {
        public String programme(Locale locale) {
            return Languages.of(locale, programmeZh, programmeEn);
        }

        /** What the certificate makes of its holder. */
        public String certifies(Locale locale) {
            return Languages.of(locale, certifiesZh, certifiesEn);
        }

        public String issuer(Locale locale) {
            return Languages.of(locale, issuerZh, issuerEn);
        }
    }

    /**
     * The appointment's term, apart from the certification.
     *
     * @param over whether it has run out or was ended
     */
    public record Term(LocalDate from, LocalDate until, boolean over) {}

    /** By the code that the QR leads to. */
    public Optional<Answer> byToken(String token) {
        return TOKEN.matcher(token).matches()
                ? jdbc.sql(FOUND + " where c.token = :token")
                        .param("token", token)
                        .query(Found.class)
                        .optional()
                        .map(this::answer)
                : Optional.empty();
    }

    /** By the number and the name as they stand on the paper. */
    public Optional<Answer> byNumber(CertificateNumber number, String name) {
        return jdbc.sql(FOUND + " where c.number = :number and c.name_key = :name")
                .param("number", number.text())
                .param("name", TextKey.name(name))
                .query(Found.class)
                .optional()
                .map(this::answer);
    }

    private record Found(
            EnrolmentId enrolment,
            CohortId cohort,
            String number,
            String name,
            CertificateState state,
            LocalDate issuedOn,
            @Nullable Instant endedAt,
            String programmeZh,
            String programmeEn,
            String certifiesZh,
            String certifiesEn,
            String issuerZh,
            String issuerEn) {}

    private Answer answer(Found found) {
        Instant ended = found.endedAt();
        Terms.Term term = terms.of(List.of(found.enrolment())).get(found.enrolment());
        return new Answer(
                found.state(),
                found.cohort(),
                found.number(),
                found.name(),
                found.programmeZh(),
                found.programmeEn(),
                found.certifiesZh(),
                found.certifiesEn(),
                found.issuerZh(),
                found.issuerEn(),
                found.issuedOn(),
                ended == null ? null : time.dateOf(ended),
                term == null
                        ? null
                        : new Term(
                                term.from(),
                                term.last(),
                                !term.isInForce() || term.last().isBefore(time.today())));
    }
}
