package academy.guildhall.certification;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of one person, for those who keep the register. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class PersonCertificates {
    private final JdbcClient jdbc;
    private final CohortReach reach;

    PersonCertificates(JdbcClient jdbc, CohortReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    public record Row(CertificateId id, String number, CertificateState state, LocalDate issuedOn) {}

    /** The latest first. */
    public List<Row> of(PersonId person) {
        return reach.of(Role.ADMINISTRATOR)
                .bind(jdbc.sql("""
                        select c.id, c.number, c.state, c.issued_on
                        from certificate c
                        join enrolment_view e on e.id = c.enrolment_id
                        where c.person_id = :person
                        and (:everywhere or c.programme_id = any(:programmes) or e.cohort_id = any(:cohorts))
                        order by c.issued_at desc, c.serial desc
                        """))
                .param("person", person.value())
                .query(Row.class)
                .list();
    }
}
