package academy.guildhall.appointment;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is appointed, until when; and who waits for a letter. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class AppointmentQueries {
    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final Authority authority;

    AppointmentQueries(JdbcClient jdbc, CurrentUser current, Authority authority) {
        this.jdbc = jdbc;
        this.current = current;
        this.authority = authority;
    }

    public record Row(
            EnrolmentId enrolment,
            String name,
            @Nullable String employer,
            EnrolmentState state,
            String certificate,
            @Nullable AppointmentId letter,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** Those of a cohort who are certified, by name, with the term that is in force. */
    public List<Row> of(CohortId cohort) {
        return jdbc.sql("""
                        select e.id as enrolment, e.name, e.employer, e.state, c.number as certificate, a.id as letter,
                               a.starts_on, a.ends_on
                        from trainee_view e
                        join certificate_view c on c.enrolment_id = e.id and c.state = 'IN_FORCE'
                        left join appointment a on a.enrolment_id = e.id and a.state = 'IN_FORCE'
                        where e.cohort_id = :cohort and e.state in ('CERTIFIED', 'APPOINTED')
                        order by e.pinyin_key, e.id
                        """).param("cohort", cohort.value()).query(Row.class).list();
    }

    /** Somebody's last letter. */
    public record Letter(
            AppointmentId id,
            PersonId person,
            LocalDate startsOn,
            LocalDate endsOn,
            AppointmentState state,
            @Nullable LocalDate endedOn) {}

    /** The last letter on an enrolment, to its owner and to those who keep the register. */
    @PermitAll
    public Optional<Letter> letter(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select id, person_id as person, starts_on, ends_on, state, ended_on from appointment
                        where enrolment_id = :enrolment order by starts_on desc, issued_at desc limit 1
                        """)
                .param("enrolment", enrolment.value())
                .query(Letter.class)
                .optional()
                .filter(letter -> letter.person().equals(current.person())
                        || authority.over(enrolment, Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR));
    }
}
