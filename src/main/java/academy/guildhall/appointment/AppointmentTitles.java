package academy.guildhall.appointment;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appointments by the number of their certificate. */
@Component
class AppointmentTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of(
                "appointment",
                "select c.number from appointment a join certificate_view c on c.id = a.certificate_id where a.id = :id");
    }
}
