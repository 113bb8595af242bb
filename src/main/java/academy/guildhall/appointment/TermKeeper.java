package academy.guildhall.appointment;

import academy.guildhall.certification.Terms;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Terms for the room below: what they are, and that they end with the certificate. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class TermKeeper implements Terms {
    private final AppointmentRepository appointments;
    private final JdbcClient jdbc;
    private final AcademyTime time;

    TermKeeper(AppointmentRepository appointments, JdbcClient jdbc, AcademyTime time) {
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            EnrolmentId enrolment,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedOn) {}

    @Override
    public Map<EnrolmentId, Term> of(Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select distinct on (enrolment_id) enrolment_id as enrolment, starts_on, ends_on, ended_on
                        from appointment where enrolment_id = any(:enrolments)
                        order by enrolment_id, starts_on desc, issued_at desc
                        """)
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(Row::enrolment, row -> new Term(row.startsOn(), row.endsOn(), row.endedOn())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoked(EnrolmentId enrolment, Act act) {
        appointments.inForce(enrolment).ifPresent(appointment -> {
            appointment.end(time.today(), act);
            appointments.save(appointment);
        });
    }
}
