package academy.guildhall.certification;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.work.LongWork;
import academy.guildhall.platform.work.NewWork;
import academy.guildhall.platform.work.WorkKind;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates for many of a cohort, one after the other, each for itself: what fails for one stops nobody else. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class CertificateRounds {
    /** The kind of work, about a cohort. */
    public static final String KIND = "certificates";

    private final EnrolmentProgress progress;
    private final LongWork work;

    CertificateRounds(EnrolmentProgress progress, LongWork work) {
        this.progress = progress;
        this.work = work;
    }

    /** Somebody for whom a certificate is to be issued. */
    public record Whom(EnrolmentId enrolment, String name) {}

    /** Begins a round for those who were seen; refused while one of this cohort is under way, and when somebody stands elsewhere by now. */
    public void begin(CohortId cohort, Collection<Whom> whom, Locale locale) {
        progress.requireStill(
                EnrolmentState.CLEARED, cohort, whom.stream().collect(Collectors.toMap(Whom::enrolment, Whom::name)));
        work.begin(new NewWork(
                KIND,
                cohort.value(),
                "{}",
                whom.stream()
                        .map(one -> new NewWork.Step(one.enrolment().value(), one.name()))
                        .toList(),
                locale));
    }

    /** One certificate of a round. */
    @Component
    static class Issue implements WorkKind {
        private final Certificates certificates;

        Issue(Certificates certificates) {
            this.certificates = certificates;
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
        public String perform(UUID subject, String settings, Progress progress) {
            return certificates.issue(new EnrolmentId(subject)).number().text();
        }
    }
}
