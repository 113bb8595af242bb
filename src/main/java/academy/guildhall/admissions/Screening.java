package academy.guildhall.admissions;

import academy.guildhall.admissions.ApplicationQueries.Chosen;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.EnrolmentProgress;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screening in, returning, rejecting, waitlisting and admitting, of applications as they were seen. Each concerned is told. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Screening {

    private final ApplicationRepository applications;
    private final ApplicationQueries queries;
    private final EnrolmentProgress progress;
    private final Cohorts cohorts;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Screening(
            ApplicationRepository applications,
            ApplicationQueries queries,
            EnrolmentProgress progress,
            Cohorts cohorts,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.queries = queries;
        this.progress = progress;
        this.cohorts = cohorts;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /** Screens in those whose applications are in order. Answers how many. */
    public int screenIn(Collection<Chosen> chosen) {
        return each(chosen, ApplicationState.SCREENED_IN, application -> application.screenIn(current.act()));
    }

    /** Those who were screened in by mistake are to be screened: all of them, or nobody where one is newer than was left. */
    public void takeBack(Collection<Chosen> chosen) {
        all(chosen).forEach(application -> {
            application.takeBack(current.act());
            applications.save(application);
        });
    }

    public void reject(Chosen chosen, String reason) {
        Application application = find(chosen);
        application.reject(current.act(reason));
        applications.save(application);
        tell(application, "application.rejected", reason);
    }

    /** Back to the applicant with a reason, to be corrected by a day. */
    public void returnForCorrection(Chosen chosen, String reason, LocalDate by) {
        Application application = find(chosen);
        application.returnForCorrection(by, time.today(), current.act(reason));
        applications.save(application);
        tell(application, "application.returned", reason, by);
    }

    public int waitlist(Collection<Chosen> chosen) {
        return each(chosen, ApplicationState.WAITLISTED, application -> {
            application.waitlist(current.act());
            tell(application, "application.waitlisted");
        });
    }

    /** Gives each a seat in the cohort: all of them, or nobody when there aren't seats enough. */
    public int admit(Collection<Chosen> chosen, CohortId cohort) {
        CohortRow card = cohorts.row(cohort);
        List<Application> ready = all(chosen).stream()
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

    private int each(Collection<Chosen> chosen, ApplicationState next, Consumer<Application> move) {
        int moved = 0;
        for (Application application : all(chosen)) {
            if (application.state().leadsTo(next)) {
                move.accept(application);
                applications.save(application);
                moved++;
            }
        }
        return moved;
    }

    /** Those chosen, as they were seen; refused with all of them that are newer by now. */
    private List<Application> all(Collection<Chosen> chosen) {
        Map<ApplicationId, Seen> seen = chosen.stream().collect(Collectors.toMap(Chosen::id, Chosen::seen));
        List<Application> found = chosen.stream().map(one -> find(one.id())).toList();
        List<Fact> newer = found.stream()
                .filter(application -> !application.seen().equals(seen.get(application.id())))
                .map(application -> queries.find(application.id()))
                .map(row -> new Fact("person.name", List.of(row.name(), row.state())))
                .toList();
        if (!newer.isEmpty()) {
            throw new Stale(Seen.FIRST, newer);
        }
        return found;
    }

    private Application find(Chosen chosen) {
        Application application = find(chosen.id());
        chosen.seen().mustBe(application.seen(), () -> queries.find(chosen.id()).facts());
        return application;
    }

    private Application find(ApplicationId id) {
        return applications.findById(id).orElseThrow(() -> new NotFound("application", id));
    }

    private void tell(Application application, String key, Object... args) {
        String once = key + ":" + application.id() + ":" + time.now().toEpochMilli();
        events.publishEvent(new Tell(application.person(), once, key, List.of(args), ApplicationLinks.mine())
                .about(application.id())
                .latestOn(application.id()));
    }

    /** What the applicant sends again after a return. */
    @RolesAllowed(Role.TRAINEE_)
    public void correct(ApplicationId id, Seen seen, String title, @Nullable CourseKind kind) {
        Application application = find(id);
        if (!application.person().equals(current.person())) {
            throw new NotFound("application", id);
        }
        application.requireSeen(seen);
        application.correct(title, kind, current.act());
        applications.save(application);
    }
}
