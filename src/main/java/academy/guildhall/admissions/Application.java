package academy.guildhall.admissions;

import academy.guildhall.people.OrganisationId;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One person's application in one programme year. */
@Entity
class Application extends AbstractAggregateRoot<Application> {
    @EmbeddedId
    private ApplicationId id;

    @Version
    private @Nullable Integer version;

    private ProgrammeId programme;
    private int year;
    private PersonId person;
    private @Nullable OrganisationId nominator;
    private @Nullable String courseTitle;

    @Enumerated(EnumType.STRING)
    private @Nullable CourseKind courseKind;

    private @Nullable LocalDate appliedOn;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private @Nullable String reason;
    private @Nullable LocalDate correctBy;
    private @Nullable CohortId cohort;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    Application(
            ProgrammeId programme,
            int year,
            PersonId person,
            @Nullable OrganisationId nominator,
            @Nullable String courseTitle,
            @Nullable CourseKind courseKind,
            @Nullable LocalDate appliedOn,
            Act act) {
        this.id = ApplicationId.next();
        this.programme = programme;
        this.year = year;
        this.person = person;
        this.nominator = nominator;
        this.courseTitle = courseTitle;
        this.courseKind = courseKind;
        this.appliedOn = appliedOn;
        this.createdAt = act.at();
        this.state = ApplicationState.NOMINATED;
        registerEvent(Moved.of("application", id.value(), person, null, state, act));
    }

    private void moveTo(ApplicationState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("application.refused.move");
        }
        if (next.needsReason() && (act.reason() == null || act.reason().isBlank())) {
            throw new Refusal("application.refused.reason");
        }
        registerEvent(Moved.of("application", id.value(), person, state, next, act));
        state = next;
        reason = act.reason();
    }

    void screenIn(Act act) {
        moveTo(ApplicationState.SCREENED_IN, act);
    }

    /** It was screened in by mistake. */
    void takeBack(Act act) {
        if (state != ApplicationState.SCREENED_IN) {
            throw new Refusal("application.refused.move");
        }
        moveTo(ApplicationState.NOMINATED, act);
    }

    void reject(Act act) {
        moveTo(ApplicationState.REJECTED, act);
    }

    /** Back to the applicant, who corrects it by a day that is still to come. */
    void returnForCorrection(LocalDate by, LocalDate today, Act act) {
        if (!by.isAfter(today)) {
            throw new Refusal("application.refused.deadline");
        }
        moveTo(ApplicationState.RETURNED, act);
        correctBy = by;
    }

    void correct(@Nullable String title, @Nullable CourseKind kind, Act act) {
        if (state != ApplicationState.RETURNED) {
            throw new Refusal("application.refused.notReturned");
        }
        if (title == null || title.isBlank() || kind == null) {
            throw new Refusal("application.refused.course");
        }
        courseTitle = title.strip();
        courseKind = kind;
        correctBy = null;
        moveTo(ApplicationState.NOMINATED, act);
    }

    void waitlist(Act act) {
        moveTo(ApplicationState.WAITLISTED, act);
    }

    void admitTo(CohortId seat, Act act) {
        moveTo(ApplicationState.ADMITTED, act);
        cohort = seat;
    }

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(seen(), () -> facts(state, reason, courseTitle, courseKind));
    }

    static List<Fact> facts(
            ApplicationState state, @Nullable String reason, @Nullable String title, @Nullable CourseKind kind) {
        return List.of(
                new Fact("stale.state", state),
                new Fact("application.reason", reason),
                new Fact("application.course", title),
                new Fact("application.kind", kind));
    }

    Seen seen() {
        return Seen.of(version);
    }

    ApplicationId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    ProgrammeId programme() {
        return programme;
    }

    ApplicationState state() {
        return state;
    }
}
