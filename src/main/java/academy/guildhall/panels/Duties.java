package academy.guildhall.panels;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.CohortId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who scores whom, and who is recused: found by the system, or declared. See ADR 0031. */
@Component
class Duties {
    /** Under three opinions a mean says little; our own default, for the rules of the academies don't speak of it. */
    static final int FEWEST_ASSESSORS = 3;

    private final DutyStore store;
    private final CandidateCourses courses;
    private final ApplicationEventPublisher events;

    Duties(DutyStore store, CandidateCourses courses, ApplicationEventPublisher events) {
        this.store = store;
        this.courses = courses;
        this.events = events;
    }

    /**
     * Gives every member every candidate, but for recusals. Done when the panel is planned and again when it is drawn, since
     * somebody may have changed employer; what was declared stays.
     */
    void assign(PanelId panel, CohortId cohort) {
        store.assign(panel);
        courses.of(cohort).forEach((enrolment, course) -> {
            PersonId coach = course.coach();
            if (coach != null) {
                store.recuseCoach(panel, enrolment, coach);
            }
        });
        store.chiefOfACandidatesEmployer(panel).ifPresent(chair -> {
            throw new Refusal("panel.refused.chiefOfEmployer", chair.chief(), chair.employer());
        });
        store.fewerThan(FEWEST_ASSESSORS, panel).ifPresent(left -> {
            throw new Refusal("panel.refused.fewAssessors", left.name(), left.assessors(), FEWEST_ASSESSORS);
        });
    }

    /** One more assessor scores this candidate, and no other of the panel, for the act's reason. */
    void call(CandidateId candidate, PersonId assessor, Act act) {
        store.add(candidate, assessor);
        events.publishEvent(new Moved("recusal", candidate.value(), assessor, null, "ON_DUTY", null, act));
    }

    /**
     * Lifts a duty for a reason that somebody declared; whoever saw it stand learns why it is lifted already. The database refuses it once a sheet has been begun; the room of the
     * sheets says so before.
     */
    void recuse(CandidateId candidate, PersonId assessor, RecusalCause cause, Act act) {
        String reason = act.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refusal("panel.refused.reason");
        }
        store.lifted(candidate, assessor).ifPresent(lifted -> {
            throw new Stale(
                    Seen.FIRST,
                    List.of(new Fact(
                            "recusal.stands",
                            Stream.of(lifted.cause(), lifted.note())
                                    .filter(Objects::nonNull)
                                    .toList())));
        });
        int left = store.others(candidate, assessor);
        if (left < FEWEST_ASSESSORS) {
            throw new Refusal("recusal.refused.few", left, FEWEST_ASSESSORS);
        }
        if (!store.lift(candidate, assessor, cause, act)) {
            throw new Refusal("recusal.refused.already");
        }
        events.publishEvent(new Moved("recusal", candidate.value(), assessor, "ON_DUTY", "RECUSED", null, act));
    }
}
