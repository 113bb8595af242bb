package academy.guildhall.admissions;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortCard;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.EnrolmentProgress;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screening in, returning, rejecting, waitlisting and admitting. Each concerned is told. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Screening {
    private static final String PAGE = "application";

    private final ApplicationRepository applications;
    private final EnrolmentProgress progress;
    private final Cohorts cohorts;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Screening(
            ApplicationRepository applications,
            EnrolmentProgress progress,
            Cohorts cohorts,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.progress = progress;
        this.cohorts = cohorts;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /** Screens in those whose applications are in order. Answers how many. */
    public int screenIn(Collection<ApplicationId> ids) {
        return each(ids, ApplicationState.SCREENED_IN, application -> application.screenIn(current.act()));
    }

    public void reject(ApplicationId id, String reason) {
        Application application = find(id);
        application.reject(current.act(reason));
        applications.save(application);
        tell(application, "application.rejected", reason);
    }

    /** Back to the applicant with a reason, to be corrected by a day. */
    public void returnForCorrection(ApplicationId id, String reason, LocalDate by) {
        Application application = find(id);
        application.returnForCorrection(by, time.today(), current.act(reason));
        applications.save(application);
        tell(application, "application.returned", reason, by);
    }

    public int waitlist(Collection<ApplicationId> ids) {
        return each(ids, ApplicationState.WAITLISTED, application -> {
            application.waitlist(current.act());
            tell(application, "application.waitlisted");
        });
    }

    /** Gives each a seat in the cohort: all of them, or nobody when there aren't seats enough. */
    public int admit(Collection<ApplicationId> ids, CohortId cohort) {
        CohortCard card = cohorts.card(cohort);
        List<Application> ready = ids.stream()
                .map(this::find)
                .filter(application -> application.state().leadsTo(ApplicationState.ADMITTED))
                .toList();
        if (ready.size() > card.seatsFree()) {
            throw new Refusal("application.refused.seats", card.name(), card.seatsFree(), ready.size());
        }
        for (Application application : ready) {
            if (!application.programme().equals(card.programme())) {
                throw new Refusal("application.refused.programme", card.name());
            }
            application.admitTo(cohort, current.act());
            applications.save(application);
            progress.admit(cohort, application.person(), current.act());
            tell(application, "application.admitted", card.name());
        }
        return ready.size();
    }

    private int each(Collection<ApplicationId> ids, ApplicationState next, Consumer<Application> move) {
        int moved = 0;
        for (ApplicationId id : ids) {
            Application application = find(id);
            if (application.state().leadsTo(next)) {
                move.accept(application);
                applications.save(application);
                moved++;
            }
        }
        return moved;
    }

    private Application find(ApplicationId id) {
        return applications.findById(id).orElseThrow(() -> new NotFound("application", id));
    }

    private void tell(Application application, String key, Object... args) {
        String once = key + ":" + application.id() + ":" + time.now().toEpochMilli();
        events.publishEvent(new Tell(application.person(), once, key, List.of(args), PAGE).about(application.id()));
    }

    /** What the applicant sends again after a return. */
    @RolesAllowed(Role.TRAINEE_)
    public void correct(ApplicationId id, String title, @Nullable CourseKind kind) {
        Application application = find(id);
        if (!application.person().equals(current.person())) {
            throw new NotFound("application", id);
        }
        application.correct(title, kind, current.act());
        applications.save(application);
    }
}
