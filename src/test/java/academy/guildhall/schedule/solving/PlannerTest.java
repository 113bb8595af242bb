package academy.guildhall.schedule.solving;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.solving.Rule.Level;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannerTest {
    /** By moves and not by time, so that a busy machine comes to the same. */
    private static final Effort SOUGHT = new Effort(1, Effort.atOnce(1).moves(), Duration.ofMinutes(5));

    private static final double FEW = 0.05;
    private final Task task = Given.cohort(1);
    private Plan plan;

    @BeforeAll
    void thirtyEightAndThreePanelsInTwoRooms() {
        plan = new Planner(task, SOUGHT).plan();
    }

    @Test
    void placesEverybodyWithoutAConflict() {
        Verdict verdict = Verdict.of(task, plan, null);

        assertThat(verdict.cost(Level.MUST)).isZero();
        assertThat(plan.places()).hasSize(38);
    }

    @Test
    void costsLessThanLotAndFirstFit() {
        assertThat(worth(plan)).isLessThan(worth(Baselines.byLot(task, 1))).isLessThan(worth(Baselines.firstFit(task)));
    }

    @Test
    void movesHardlyAnybodyWhenACandidateWithdraws() {
        EnrolmentId gone = task.lecturers().get(7).id();
        Task left = Given.without(task, gone);

        Plan repaired = new Planner(left, SOUGHT).repair(plan, Set.of());

        Changes changes = Changes.between(plan, repaired);
        assertThat(Verdict.of(left, repaired, plan).cost(Level.MUST)).isZero();
        assertThat(repaired.places()).hasSize(37).doesNotContainKey(gone);
        assertThat(changes.shareMoved()).isLessThan(FEW);
        assertThat(changes.candidates())
                .extracting(Changes.OfCandidate::candidate)
                .contains(gone);
    }

    @Test
    void seatsSomebodyElseWhenAnAssessorWithdraws() {
        PersonId gone = plan.teams().getFirst().get(2);
        Task left = Given.without(task, gone);

        Plan repaired = new Planner(left, SOUGHT).repair(plan, Set.of());

        Changes changes = Changes.between(plan, repaired);
        assertThat(Verdict.of(left, repaired, plan).cost(Level.MUST)).isZero();
        assertThat(repaired.places()).hasSize(38);
        assertThat(changes.shareMoved()).isLessThan(FEW);
        assertThat(changes.assessors()).extracting(Changes.OfAssessor::assessor).contains(gone);
    }

    @Test
    void leavesWhoIsPinned() {
        EnrolmentId pinned = task.lecturers().getFirst().id();
        Spot elsewhere = task.spots().stream()
                .filter(spot -> !spot.equals(plan.places().get(pinned)))
                .findFirst()
                .orElseThrow();

        Plan improved = new Planner(task, Effort.atOnce(1)).improve(plan.with(pinned, elsewhere), Set.of(pinned));

        assertThat(improved.places()).containsEntry(pinned, elsewhere);
    }

    @Test
    void findsTheSameAgain() {
        Effort same = new Effort(7, 3_000, Duration.ofMinutes(5));

        assertThat(new Planner(task, same).plan()).isEqualTo(new Planner(task, same).plan());
    }

    private long worth(Plan of) {
        Verdict verdict = Verdict.of(task, of, null);
        return verdict.cost(Level.MUST) * 1_000_000 + verdict.cost(Level.PLACE) * 100_000 + verdict.cost(Level.WISH);
    }
}
