package academy.guildhall.appointment;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.work.LongWork;
import academy.guildhall.platform.work.NewWork;
import academy.guildhall.platform.work.WorkKind;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appoints many of a cohort, one after the other, each for itself: what fails for one stops nobody else. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class AppointmentRounds {
    /** The kind of work, about a cohort. */
    public static final String KIND = "appointments";

    private final EnrolmentProgress progress;
    private final LongWork work;
    private final JsonMapper json;

    AppointmentRounds(EnrolmentProgress progress, LongWork work, JsonMapper json) {
        this.progress = progress;
        this.work = work;
        this.json = json;
    }

    /** Somebody who is to be appointed. */
    public record Whom(EnrolmentId enrolment, String name) {}

    private record Settings(LocalDate from) {}

    /**
     * Begins a round for those who were seen; refused while one of this cohort is under way, and when somebody stands elsewhere by now.
     *
     * @param from the first day of everyone's term
     */
    public void begin(CohortId cohort, Collection<Whom> whom, LocalDate from, Locale locale) {
        progress.requireStill(
                EnrolmentState.CERTIFIED, cohort, whom.stream().collect(Collectors.toMap(Whom::enrolment, Whom::name)));
        work.begin(new NewWork(
                KIND,
                cohort.value(),
                json.writeValueAsString(new Settings(from)),
                whom.stream()
                        .map(one -> new NewWork.Step(one.enrolment().value(), one.name()))
                        .toList(),
                locale));
    }

    /** One letter of a round. */
    @Component
    static class Appoint implements WorkKind {
        private final Appointments appointments;
        private final JsonMapper json;

        Appoint(Appointments appointments, JsonMapper json) {
            this.appointments = appointments;
            this.json = json;
        }

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public String about() {
            return "cohort";
        }

        @Override
        public @Nullable String perform(UUID subject, String settings, Progress progress) {
            appointments.appoint(
                    new EnrolmentId(subject),
                    json.readValue(settings, Settings.class).from());
            return null;
        }
    }
}
