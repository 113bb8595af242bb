package academy.guildhall.appointment;

import academy.guildhall.appointment.TermStore.Latest;
import academy.guildhall.certification.Terms;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Terms for the room below: what they are, and that they end with the certificate. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class TermKeeper implements Terms {
    private final AppointmentRepository appointments;
    private final TermStore terms;
    private final AcademyTime time;

    TermKeeper(AppointmentRepository appointments, TermStore terms, AcademyTime time) {
        this.appointments = appointments;
        this.terms = terms;
        this.time = time;
    }

    @Override
    public Map<EnrolmentId, Term> of(Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        return terms.latest(enrolments).stream()
                .collect(Collectors.toMap(
                        Latest::enrolment, row -> new Term(row.startsOn(), row.endsOn(), row.endedOn())));
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
