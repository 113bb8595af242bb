package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checking in, declining, withdrawing: what is done with a seat. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Enrolments {
    private final EnrolmentProgress progress;
    private final CurrentUser current;

    Enrolments(EnrolmentProgress progress, CurrentUser current) {
        this.progress = progress;
        this.current = current;
    }

    /** The trainees of a cohort, by name in pinyin order. */
    @Transactional(readOnly = true)
    public List<EnrolmentRow> of(CohortId cohort) {
        return progress.of(cohort);
    }

    @Transactional(readOnly = true)
    public EnrolmentRow row(EnrolmentId enrolment) {
        return progress.row(enrolment);
    }

    /** Checks in those who have come; others who stand elsewhere are left as they are. Answers how many. */
    public int enrol(Collection<EnrolmentId> enrolments) {
        int enrolled = 0;
        for (EnrolmentId enrolment : enrolments) {
            if (progress.row(enrolment).state() == EnrolmentState.ADMITTED) {
                progress.move(enrolment, EnrolmentState.ENROLLED, current.act());
                enrolled++;
            }
        }
        return enrolled;
    }

    public void withdraw(EnrolmentId enrolment, String reason) {
        progress.move(enrolment, EnrolmentState.WITHDRAWN, current.act(reason));
    }

    public void defer(EnrolmentId enrolment, String reason) {
        progress.move(enrolment, EnrolmentState.DEFERRED, current.act(reason));
    }

    /** My own place, the latest. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<EnrolmentRow> mine() {
        return progress.latestOf(current.person());
    }

    /** I take the seat that I was given. */
    @RolesAllowed(Role.TRAINEE_)
    public void accept() {
        progress.move(admitted(current.person()), EnrolmentState.ENROLLED, current.act());
    }

    @RolesAllowed(Role.TRAINEE_)
    public void decline() {
        progress.move(admitted(current.person()), EnrolmentState.DECLINED, current.act());
    }

    private EnrolmentId admitted(PersonId person) {
        return progress.latestOf(person).map(EnrolmentRow::id).orElseThrow(() -> new NotFound("enrolment of", person));
    }
}
