package academy.guildhall.schedule.solving;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.schedule.solving.Rule.Level;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.util.Set;
import java.util.stream.LongStream;
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
                .givenSolution(Arrangement.of(task, plan, Set.of(), told))
                .scores(HardMediumSoftScore.of(
                        -verdict.cost(Level.MUST), -verdict.cost(Level.PLACE), -verdict.cost(Level.WISH)));
        assertThat(verdict.findings()).isNotEmpty();
    }
}
