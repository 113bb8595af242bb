package academy.guildhall.appointment;

import academy.guildhall.programmes.EnrolmentId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, AppointmentId> {
    Appointment save(Appointment saved);

    @Query("select x from Appointment x where x.enrolment = :enrolment and x.state = AppointmentState.IN_FORCE")
    Optional<Appointment> inForce(EnrolmentId enrolment);
}
