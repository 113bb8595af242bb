package academy.guildhall.certification;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who in a cohort waits for a certificate, and who has one. */
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
            @Nullable LocalDate issuedOn) {}

    /** Those who have come past the notice, by name in pinyin order. */
    public List<Row> of(CohortId cohort) {
        return jdbc.sql("""
                        select e.id as enrolment, e.name, e.employer, e.state, c.id as certificate, c.number, c.issued_on
                        from trainee_view e
                        left join lateral (select * from certificate c where c.enrolment_id = e.id
                            order by c.issued_at desc, c.serial desc limit 1) c on true
                        where e.cohort_id = :cohort and e.state in ('SUSPENDED', 'CLEARED', 'CERTIFIED', 'APPOINTED', 'REVOKED')
                        order by e.pinyin_key, e.id
                        """).param("cohort", cohort.value()).query(Row.class).list();
    }
}
