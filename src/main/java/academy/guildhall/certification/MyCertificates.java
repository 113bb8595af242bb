package academy.guildhall.certification;

import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was issued to me. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class MyCertificates {
    private final JdbcClient jdbc;
    private final CurrentUser current;

    MyCertificates(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * @param token the last part of the public page's address
     */
    public record Mine(
            CertificateId id,
            EnrolmentId enrolment,
            String number,
            String name,
            CertificateState state,
            String programmeZh,
            String programmeEn,
            String certifiesZh,
            String certifiesEn,
            LocalDate issuedOn,
            String token) {
        /** What I am certified as. */
        public String certifies(Locale locale) {
            return Languages.of(locale, certifiesZh, certifiesEn);
        }

        public String programme(Locale locale) {
            return Languages.of(locale, programmeZh, programmeEn);
        }
    }

    /** The latest first. */
    public List<Mine> list() {
        return jdbc.sql("""
                        select c.id, c.enrolment_id as enrolment, c.number, c.name, c.state,
                               p.data ->> 'programmeZh' as programme_zh, p.data ->> 'programmeEn' as programme_en,
                               c.issued_on, c.token,
                        """ + IssueFacts.CERTIFIES + """
                        from certificate c
                        join issued_paper_view p on p.hash = c.paper_hash
                        where c.person_id = :me
                        order by c.issued_at desc, c.serial desc
                        """)
                .param("me", current.person().value())
                .query(Mine.class)
                .list();
    }
}
