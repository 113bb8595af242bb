package academy.guildhall.certification;

import academy.guildhall.platform.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
            String number,
            String name,
            CertificateState state,
            String programmeZh,
            String programmeEn,
            LocalDate issuedOn,
            String token,
            @Nullable AppointmentId letter,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public String programme(Locale locale) {
            return locale.getLanguage().equals("zh") ? programmeZh : programmeEn;
        }
    }

    /** The latest first. */
    public List<Mine> list() {
        return jdbc.sql("""
                        select c.id, c.number, c.name, c.state, p.data ->> 'programmeZh' as programme_zh,
                               p.data ->> 'programmeEn' as programme_en, c.issued_on, c.token,
                               a.id as letter, a.starts_on, a.ends_on
                        from certificate c
                        join issued_paper p on p.hash = c.paper_hash
                        left join appointment a
                            on a.enrolment_id = c.enrolment_id and a.state = 'IN_FORCE' and c.state = 'IN_FORCE'
                        where c.person_id = :me
                        order by c.issued_at desc, c.serial desc
                        """)
                .param("me", current.person().value())
                .query((rs, row) -> {
                    UUID letter = rs.getObject("letter", UUID.class);
                    return new Mine(
                            new CertificateId(rs.getObject("id", UUID.class)),
                            rs.getString("number"),
                            rs.getString("name"),
                            CertificateState.valueOf(rs.getString("state")),
                            rs.getString("programme_zh"),
                            rs.getString("programme_en"),
                            rs.getObject("issued_on", LocalDate.class),
                            rs.getString("token"),
                            letter == null ? null : new AppointmentId(letter),
                            rs.getObject("starts_on", LocalDate.class),
                            rs.getObject("ends_on", LocalDate.class));
                })
                .list();
    }
}
