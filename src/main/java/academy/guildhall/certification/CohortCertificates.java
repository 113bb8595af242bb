package academy.guildhall.certification;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who in a cohort waits for a certificate or a letter, and who has them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class CohortCertificates {
    private final JdbcClient jdbc;

    CohortCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Row(
            EnrolmentId enrolment,
            String name,
            @Nullable String employer,
            EnrolmentState state,
            @Nullable CertificateId certificate,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate appointedUntil) {}

    /** Those who have come past the notice, by name in pinyin order. */
    public List<Row> of(CohortId cohort) {
        return jdbc.sql("""
                        select e.id, e.name, e.employer, e.state, c.id as certificate_id, c.number, c.issued_on, a.ends_on
                        from enrolment_card e
                        left join lateral (select * from certificate c where c.enrolment_id = e.id
                            order by c.issued_at desc, c.serial desc limit 1) c on true
                        left join appointment a on a.enrolment_id = e.id and a.state = 'IN_FORCE'
                        where e.cohort_id = :cohort and e.state in ('SUSPENDED', 'CLEARED', 'CERTIFIED', 'APPOINTED', 'REVOKED')
                        order by e.pinyin_key, e.id
                        """)
                .param("cohort", cohort.value())
                .query((rs, row) -> {
                    UUID certificate = rs.getObject("certificate_id", UUID.class);
                    return new Row(
                            new EnrolmentId(rs.getObject("id", UUID.class)),
                            rs.getString("name"),
                            rs.getString("employer"),
                            EnrolmentState.valueOf(rs.getString("state")),
                            certificate == null ? null : new CertificateId(certificate),
                            rs.getString("number"),
                            rs.getObject("issued_on", LocalDate.class),
                            rs.getObject("ends_on", LocalDate.class));
                })
                .list();
    }

    /** A cohort in which people wait. */
    public record Waiting(CohortId cohort, String name, int certificates, int letters) {}

    /** Where people wait, the latest cohort first; 20 cohorts at most. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        select cohort_id, cohort, count(*) filter (where state = 'CLEARED') as certificates,
                               count(*) filter (where state = 'CERTIFIED') as letters
                        from enrolment_card where state in ('CLEARED', 'CERTIFIED')
                        group by cohort_id, cohort, year, batch order by year desc, batch desc, cohort_id limit 20
                        """)
                .query((rs, row) -> new Waiting(
                        new CohortId(rs.getObject("cohort_id", UUID.class)),
                        rs.getString("cohort"),
                        rs.getInt("certificates"),
                        rs.getInt("letters")))
                .list();
    }
}
