package academy.guildhall.certification;

import academy.guildhall.platform.text.TextKey;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
            select c.number, c.name, c.state, c.issued_on, c.ended_at,
                   p.data ->> 'programmeZh' as programme_zh, p.data ->> 'programmeEn' as programme_en,
                   p.data ->> 'issuerZh' as issuer_zh, p.data ->> 'issuerEn' as issuer_en,
                   a.starts_on, a.ends_on, a.ended_on
            from certificate c
            join issued_paper p on p.hash = c.paper_hash
            left join lateral (
                select starts_on, ends_on, ended_on from appointment
                where enrolment_id = c.enrolment_id order by starts_on desc, issued_at desc limit 1) a on true
            """;

    private final JdbcClient jdbc;
    private final AcademyTime time;

    Verification(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What the page shows; never where somebody works or how they are reached. */
    public record Answer(
            CertificateState state,
            String number,
            String name,
            String programmeZh,
            String programmeEn,
            String issuerZh,
            String issuerEn,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn,
            @Nullable Term term) {
        public String programme(Locale locale) {
            return locale.getLanguage().equals("zh") ? programmeZh : programmeEn;
        }

        public String issuer(Locale locale) {
            return locale.getLanguage().equals("zh") ? issuerZh : issuerEn;
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
                        .query((rs, row) -> answer(rs))
                        .optional()
                : Optional.empty();
    }

    /** By the number and the name as they stand on the paper. */
    public Optional<Answer> byNumber(CertificateNumber number, String name) {
        return jdbc.sql(FOUND + " where c.number = :number and c.name_key = :name")
                .param("number", number.text())
                .param("name", TextKey.name(name))
                .query((rs, row) -> answer(rs))
                .optional();
    }

    private Answer answer(ResultSet rs) throws SQLException {
        var ended = rs.getTimestamp("ended_at");
        return new Answer(
                CertificateState.valueOf(rs.getString("state")),
                rs.getString("number"),
                rs.getString("name"),
                rs.getString("programme_zh"),
                rs.getString("programme_en"),
                rs.getString("issuer_zh"),
                rs.getString("issuer_en"),
                rs.getObject("issued_on", LocalDate.class),
                ended == null ? null : time.dateOf(ended.toInstant()),
                term(rs));
    }

    private @Nullable Term term(ResultSet rs) throws SQLException {
        LocalDate from = rs.getObject("starts_on", LocalDate.class);
        if (from == null) {
            return null;
        }
        LocalDate until = rs.getObject("ends_on", LocalDate.class);
        LocalDate ended = rs.getObject("ended_on", LocalDate.class);
        LocalDate last = ended == null ? until : ended;
        return new Term(from, last, ended != null || last.isBefore(time.today()));
    }
}
