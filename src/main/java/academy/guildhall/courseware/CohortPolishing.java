package academy.guildhall.courseware;

import academy.guildhall.people.People;
import academy.guildhall.people.PeopleQueries;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Blindness;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who coaches whom in a cohort, and how far the courses are. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.COORDINATOR_, Role.ADMINISTRATOR_})
public class CohortPolishing {
    private final EnrolmentProgress enrolments;
    private final CourseStart start;
    private final CourseSteps steps;
    private final PeopleQueries people;
    private final People persons;
    private final PolishingQueries queries;
    private final Blindness blindness;

    CohortPolishing(
            EnrolmentProgress enrolments,
            CourseStart start,
            CourseSteps steps,
            PeopleQueries people,
            People persons,
            PolishingQueries queries,
            Blindness blindness) {
        this.blindness = blindness;
        this.enrolments = enrolments;
        this.start = start;
        this.steps = steps;
        this.people = people;
        this.persons = persons;
        this.queries = queries;
    }

    /** @param polishing whether this trainee's course is still being polished */
    public record Row(
            EnrolmentId enrolment,
            @Nullable CourseProjectId project,
            String trainee,
            @Nullable String employer,
            @Nullable PersonId coachId,
            @Nullable String coach,
            boolean polishing,
            CourseState state,
            String topic,
            int versions,
            int openComments,
            @Nullable Instant dueAt) {
        /** This trainee, as whoever decides saw them. */
        public Chosen chosen() {
            return new Chosen(enrolment, coachId);
        }

        /** For a reader who scores this course without knowing whose it is: neither title nor a way to the deck. */
        private Row without(Set<UUID> hidden) {
            return !hidden.contains(enrolment.value())
                    ? this
                    : new Row(
                            enrolment,
                            null,
                            trainee,
                            employer,
                            coachId,
                            coach,
                            polishing,
                            state,
                            "",
                            versions,
                            openComments,
                            dueAt);
        }
    }

    /**
     * The trainees who are at work, in their own order those without a coach first, by name in pinyin order.
     *
     * @param state of the course; nothing for all
     */
    public List<Row> page(CohortId cohort, @Nullable CourseState state, Order order, int offset, int limit) {
        Set<UUID> hidden = blindness.enrolments();
        return queries.page(cohort, state, order, offset, limit).stream()
                .map(row -> row.without(hidden))
                .toList();
    }

    /**
     * @param polishing how many of the trainees still polish their course
     * @param withoutCoach how many of these nobody coaches yet
     */
    public record Counts(int trainees, int polishing, int withoutCoach) {}

    /** How many of their courses stand in each state; one that isn't begun is open. */
    public Map<CourseState, Integer> states(CohortId cohort) {
        return queries.states(cohort);
    }

    public Counts counts(CohortId cohort) {
        return queries.counts(cohort);
    }

    /** Those who can be chosen as coaches in a cohort. */
    public List<PeopleQueries.Choice> coaches(CohortId cohort) {
        return people.holding(Role.COACH, cohort);
    }

    /** A trainee with the coach who was seen beside them, if any: whom somebody else gave away meanwhile is not taken unseen. */
    public record Chosen(EnrolmentId trainee, @Nullable PersonId coach) {}

    /** Gives several trainees to one coach, also those who had another: all, or none where one has another than was seen. */
    @Transactional
    public void assign(Collection<Chosen> trainees, PersonId coach) {
        Set<CohortId> checked = new HashSet<>();
        List<Fact> newer = new ArrayList<>();
        for (Chosen chosen : trainees) {
            EnrolmentRow card = enrolments.row(chosen.trainee());
            if (checked.add(card.cohort())) {
                refuseUnlessCoaches(card.cohort(), List.of(coach));
            }
            CourseProject project = start.of(card);
            PersonId now = project.coach();
            if (now != null && !now.equals(coach) && !now.equals(chosen.coach())) {
                newer.add(new Fact(
                        "polishing.trainee",
                        List.of(card.name(), persons.row(now).name())));
            } else {
                steps.assign(project, coach, card);
            }
        }
        if (!newer.isEmpty()) {
            throw new Stale(Seen.FIRST, newer);
        }
    }

    /** Gives everybody who polishes without a coach by now to one of these, so that all of them have as many as the others. Answers how many. */
    @Transactional
    public int assignTheRest(CohortId cohort, Collection<PersonId> coaches) {
        refuseUnlessCoaches(cohort, coaches);
        Map<PersonId, Integer> load = new HashMap<>();
        coaches.forEach(coach -> load.put(coach, 0));
        Map<EnrolmentId, PersonId> coached = queries.coached(cohort);
        coached.values().forEach(coach -> load.computeIfPresent(coach, (key, count) -> count + 1));
        List<EnrolmentRow> rest = enrolments.of(cohort).stream()
                .filter(card -> polishes(card.state()) && !coached.containsKey(card.id()))
                .toList();
        EvenLoad even = new EvenLoad(load);
        for (EnrolmentRow card : rest) {
            steps.assign(start.of(card), even.next(card.person()), card);
        }
        return rest.size();
    }

    private static boolean polishes(EnrolmentState state) {
        return state == EnrolmentState.ENROLLED || state == EnrolmentState.POLISHING;
    }

    private void refuseUnlessCoaches(CohortId cohort, Collection<PersonId> chosen) {
        List<PersonId> coaches =
                coaches(cohort).stream().map(PeopleQueries.Choice::id).toList();
        if (chosen.isEmpty() || !coaches.containsAll(chosen)) {
            throw new Refusal("course.refused.notACoach");
        }
    }
}
