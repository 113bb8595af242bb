package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Panels of three, of whom two must be able to score; two mornings of two stretches of three lectures each, in rooms A and B. */
class ScheduleRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
    private static final Spot FIRST = new Spot(0, "A");
    private static final Spot BESIDE = new Spot(0, "B");
    private static final Spot SECOND = new Spot(1, "A");
    private static final Spot THIRD = new Spot(2, "A");
    private static final Spot NEXT_DAY = new Spot(3, "A");

    private final ConstraintVerifier<ScheduleRules, Arrangement> solver =
            ConstraintVerifier.build(new ScheduleRules(), Arrangement.class, Seat.class, Sitting.class, Lecture.class);

    private Set<Integer> busy = Set.of();
    private Set<Spot> closed = Set.of();
    private List<Recused> recusals = List.of();
    private List<List<PersonId>> teams = List.of(people(0, 1, 2), people(3, 4, 5));
    private Plan told;
    private String industry;
    private int approved = 9;
    private final Map<Spot, Integer> sits =
            new HashMap<>(Map.of(FIRST, 0, BESIDE, 1, SECOND, 0, new Spot(1, "B"), 1, THIRD, 0, NEXT_DAY, 0));

    @Test
    void enoughOfAPanelMayScoreEachCandidate() {
        recusals = List.of(recused(0, 1), recused(0, 2));

        costs(ScheduleRules::enoughAssessors, at(FIRST, 0), 1);
        costs(ScheduleRules::enoughAssessors, at(BESIDE, 0), 0);
    }

    @Test
    void nobodyPresidesOverTheirOwnEmployer() {
        recusals = List.of(new Recused(candidate(0), person(0), true), recused(1, 0));

        costs(ScheduleRules::chair, at(FIRST, 0), 1);
        costs(ScheduleRules::chair, at(FIRST, 1), 0);
        costs(ScheduleRules::chair, at(BESIDE, 0), 0);
    }

    @Test
    void nobodyHearsTheirOwnLecture() {
        teams = List.of(List.of(person(0), person(1), lecturer(4).person()), people(3, 4, 5));

        costs(ScheduleRules::ownLecture, at(FIRST, 4), 1);
        costs(ScheduleRules::ownLecture, at(BESIDE, 4), 0);
    }

    @Test
    void anAssessorSitsOnlyWhenFree() {
        busy = Set.of(0);

        costs(ScheduleRules::free, at(FIRST, 0), 1);
        costs(ScheduleRules::free, at(SECOND, 0), 0);
    }

    @Test
    void anAssessorIsAtOnePlaceAtATime() {
        teams = List.of(people(0, 1, 2), people(2, 3, 4));

        costs(ScheduleRules::onePlace, both(at(FIRST, 0), at(BESIDE, 1)), 1);
        costs(ScheduleRules::onePlace, at(FIRST, 0, 1), 0);
    }

    @Test
    void aSittingEndsBeforeTheBreak() {
        costs(ScheduleRules::endsInTime, at(FIRST, 0, 1, 2, 3), 1);
        costs(ScheduleRules::endsInTime, at(FIRST, 0, 1, 2), 0);
    }

    @Test
    void nobodyLecturesInARoomThatSomebodyElseHas() {
        closed = Set.of(FIRST);

        costs(ScheduleRules::room, at(FIRST, 0, 1), 2);
        costs(ScheduleRules::room, at(BESIDE, 0, 1), 0);
    }

    @Test
    void onlyWhoIsApprovedLectures() {
        approved = 1;

        costs(ScheduleRules::approved, at(FIRST, 0, 1), 1);
    }

    @Test
    void everybodyWhoIsApprovedHasAPlace() {
        approved = 3;

        costs(ScheduleRules::placed, at(FIRST, 0), 2);
    }

    @Test
    void allOfAPanelMayScoreACandidate() {
        recusals = List.of(recused(0, 1), recused(0, 3));

        costs(ScheduleRules::recusal, at(FIRST, 0), 1);
    }

    @Test
    void noAssessorScoresMoreThanAnEvenShare() {
        costs(ScheduleRules::evenLoad, both(at(FIRST, 0, 1, 2), at(SECOND, 3, 4, 5)), 3);
        costs(ScheduleRules::evenLoad, both(at(FIRST, 0, 1, 2), at(BESIDE, 3, 4, 5)), 0);
    }

    @Test
    void aSittingMixesIndustries() {
        industry = "航天";

        costs(ScheduleRules::industries, at(FIRST, 0, 1, 2), 3);
        costs(ScheduleRules::industries, both(at(FIRST, 0), at(BESIDE, 1)), 0);
    }

    @Test
    void nobodyWaitsLong() {
        costs(ScheduleRules::waits, at(FIRST, 0, 1, 2), 10);
        costs(ScheduleRules::waits, at(FIRST, 0, 1), 0);
    }

    @Test
    void anAssessorComesOnFewDays() {
        costs(ScheduleRules::days, both(at(FIRST, 0), at(NEXT_DAY, 1)), 6);
        costs(ScheduleRules::days, both(at(FIRST, 0), at(SECOND, 1)), 3);
    }

    @Test
    void anAssessorDoesNotSitIdle() {
        costs(ScheduleRules::idle, both(at(FIRST, 0), at(THIRD, 1)), 3);
        costs(ScheduleRules::idle, both(at(FIRST, 0), at(SECOND, 1)), 0);
    }

    @Test
    void whoWasToldASittingKeepsIt() {
        told = plan(at(FIRST, 0, 1));

        costs(ScheduleRules::toldCandidate, both(at(FIRST, 0), at(SECOND, 1)), 1);
    }

    @Test
    void anAssessorWhoWasToldAPanelStaysOnIt() {
        told = new Plan(List.of(people(0, 1, 5), people(3, 4, 2)), sits, at(FIRST, 0));

        costs(ScheduleRules::toldAssessor, at(FIRST, 0), 2);
    }

    @Test
    void aPanelSitsWhereItsMembersWereTold() {
        told = plan(at(FIRST, 0));
        sits.put(FIRST, 1);

        costs(ScheduleRules::toldPanel, at(FIRST, 0), 1);
    }

    private void costs(
            BiFunction<ScheduleRules, ConstraintFactory, Constraint> rule,
            Map<EnrolmentId, Spot> places,
            int breaches) {
        solver.verifyThat(rule)
                .givenSolution(Arrangement.of(task(), plan(places), Set.of(), told, Loose.ALL))
                .penalizesBy(breaches);
    }

    private Task task() {
        return new Task(
                List.of(
                        new Stretch(0, DAY, LocalTime.of(8, 0), LocalTime.of(9, 0)),
                        new Stretch(1, DAY, LocalTime.of(9, 30), LocalTime.of(10, 30)),
                        new Stretch(2, DAY, LocalTime.of(11, 0), LocalTime.of(12, 0)),
                        new Stretch(3, DAY.plusDays(1), LocalTime.of(8, 0), LocalTime.of(9, 0))),
                List.of("A", "B"),
                closed,
                2,
                3,
                2,
                20,
                30,
                IntStream.range(0, 6)
                        .mapToObj(i -> new Assessor(person(i), "评委" + i, i == 0 ? busy : Set.of()))
                        .collect(java.util.stream.Collectors.collectingAndThen(
                                java.util.stream.Collectors.toList(), this::withLecturers)),
                IntStream.range(0, 9).mapToObj(this::lecturer).toList(),
                recusals);
    }

    private List<Assessor> withLecturers(List<Assessor> assessors) {
        if (teams.getFirst().contains(lecturer(4).person())) {
            assessors.add(new Assessor(lecturer(4).person(), "学员4", Set.of()));
        }
        return assessors;
    }

    private Lecturer lecturer(int i) {
        return new Lecturer(candidate(i), new PersonId(new UUID(2, i)), "学员" + i, industry, i < approved);
    }

    private Plan plan(Map<EnrolmentId, Spot> places) {
        return new Plan(teams, sits, places);
    }

    private static Map<EnrolmentId, Spot> at(Spot spot, int... candidates) {
        Map<EnrolmentId, Spot> places = new HashMap<>();
        IntStream.of(candidates).forEach(i -> places.put(candidate(i), spot));
        return places;
    }

    private static Map<EnrolmentId, Spot> both(Map<EnrolmentId, Spot> some, Map<EnrolmentId, Spot> others) {
        Map<EnrolmentId, Spot> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Recused recused(int candidate, int assessor) {
        return new Recused(candidate(candidate), person(assessor), false);
    }

    private static List<PersonId> people(int... numbers) {
        return IntStream.of(numbers).mapToObj(ScheduleRulesTest::person).toList();
    }

    private static PersonId person(int i) {
        return new PersonId(new UUID(1, i));
    }

    private static EnrolmentId candidate(int i) {
        return new EnrolmentId(new UUID(3, i));
    }
}
