package academy.guildhall.schedule.solving;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.schedule.solving.Rule.Level;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
    private final ConstraintVerifier<ScheduleRules, Arrangement> solver =
            ConstraintVerifier.build(new ScheduleRules(), Arrangement.class, Seat.class, Sitting.class, Lecture.class);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatThePageExplainsIsWhatTheSolverCounted(long seed) {
        Task task = seed % 3 == 0 ? Given.cohort(seed) : Given.small(seed);
        Plan told = Given.anyhow(task, seed + 1000);
        Plan plan = Given.anyhow(task, seed);

        Verdict verdict = Verdict.of(task, plan, told);

        solver.verifyThat()
                .givenSolution(Arrangement.of(task, plan, Set.of(), told, Loose.ALL))
                .scores(HardMediumSoftScore.of(
                        -verdict.cost(Level.MUST), -verdict.cost(Level.PLACE), -verdict.cost(Level.WISH)));
        assertThat(verdict.findings()).isNotEmpty();
    }

    /** A rule that isn't counted anew when something moves would show only here: each move is counted from nothing as well. */
    @Test
    void whatWasCountedMoveByMoveIsWhatIsCountedAtTheEnd() {
        Task task = Given.small(1);

        Arrangement found = SolverFactory.<Arrangement>create(Search.with(new Effort(1, 300, Duration.ofMinutes(5)))
                        .withEnvironmentMode(EnvironmentMode.FULL_ASSERT))
                .buildSolver()
                .solve(Arrangement.of(
                        task,
                        new Planner(task, new Effort(1, 1, Duration.ofMinutes(1))).plan(),
                        Set.of(),
                        null,
                        Loose.ALL));

        Verdict verdict = Verdict.of(task, found.plan(), null);
        assertThat(found.score())
                .isEqualTo(HardMediumSoftScore.of(
                        -verdict.cost(Level.MUST), -verdict.cost(Level.PLACE), -verdict.cost(Level.WISH)));
    }
}
