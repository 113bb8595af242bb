package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.solving.Baselines;
import academy.guildhall.schedule.solving.Changes;
import academy.guildhall.schedule.solving.Effort;
import academy.guildhall.schedule.solving.Given;
import academy.guildhall.schedule.solving.Plan;
import academy.guildhall.schedule.solving.Planner;
import academy.guildhall.schedule.solving.Rule;
import academy.guildhall.schedule.solving.Rule.Level;
import academy.guildhall.schedule.solving.Task;
import academy.guildhall.schedule.solving.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares a schedule with how it is done by hand: drawn by lot, and everybody at the first place that fits. */
@Tag("benchmark")
class ScheduleTest {
    private static final double NANOS = 1e9;
    private static final double PER_CENT = 100;
    private final StringBuilder table = new StringBuilder(
            "| | conflicts | without a place | recused pairs | wishes cost | CPU seconds |\n|---|--:|--:|--:|--:|--:|\n");

    private double seconds;

    @Test
    void compares() throws IOException {
        Task cohort = Given.cohort(1);
        Plan first = rows("38 candidates, 3 panels, 2 rooms", cohort, sought(Effort.atOnce(1)));
        Task city = Given.city(1);
        Plan large = rows("400 candidates, 40 assessors for 7 panels, 6 rooms", city, sought(Effort.thorough(1)));
        repairs("38", cohort, first);
        repairs("400", city, large);
        table.append(
                "\n| by the clock, as a page seeks | conflicts | without a place | wishes cost | seconds |\n|---|--:|--:|--:|--:|\n");
        byTheClock("38 candidates, while somebody waits", cohort, task -> new Planner(task, Effort.atOnce(1)).plan());
        byTheClock("400 candidates, while somebody waits", city, task -> new Planner(task, Effort.atOnce(1)).plan());
        byTheClock("400 candidates, ten turns more on the side", city, ScheduleTest::inTurns);
        Readme.put("schedule", table.toString());
    }

    private static Plan inTurns(Task task) {
        Plan plan = new Planner(task, Effort.atOnce(1)).plan();
        for (long turn = 1; turn <= 10; turn++) {
            plan = new Planner(task, Effort.onTheSide(turn)).improve(plan, Set.of());
        }
        return plan;
    }

    private void byTheClock(String what, Task task, Function<Task, Plan> seek) {
        long began = System.nanoTime();
        Plan plan = seek.apply(task);
        double took = (System.nanoTime() - began) / NANOS;
        Verdict verdict = Verdict.of(task, plan, null);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %.1f |%n",
                what,
                verdict.cost(Level.MUST),
                verdict.cost(Level.PLACE),
                verdict.cost(Level.WISH),
                took));
    }

    private Plan rows(String what, Task task, Effort effort) {
        row(what + ": by lot", task, timed(() -> Baselines.byLot(task, 1)), null);
        row(what + ": first fit", task, timed(() -> Baselines.firstFit(task)), null);
        Plan plan = timed(() -> new Planner(task, effort).plan());
        row(what + ": **scheduled**", task, plan, null);
        assertThat(Verdict.of(task, plan, null).cost(Level.MUST)).isZero();
        return plan;
    }

    private void repairs(String size, Task task, Plan plan) {
        EnrolmentId candidate = task.lecturers().get(7).id();
        repair("Of " + size + " one candidate withdraws", Given.without(task, candidate), plan);
        PersonId assessor = plan.teams().getFirst().get(2);
        repair("Of " + size + ": one assessor withdraws", Given.without(task, assessor), plan);
    }

    private void repair(String what, Task left, Plan told) {
        Plan repaired = timed(() -> new Planner(left, sought(Effort.atOnce(1))).repair(told, Set.of()));
        Changes changes = Changes.between(told, repaired);
        row(
                String.format(
                        Locale.ROOT,
                        "%s: moved %.1f %%, to be told %d candidates and %d assessors",
                        what,
                        changes.shareMoved() * PER_CENT,
                        changes.candidates().size(),
                        changes.assessors().size()),
                left,
                repaired,
                told);
        assertThat(Verdict.of(left, repaired, told).cost(Level.MUST)).isZero();
    }

    private void row(String what, Task task, Plan plan, @org.jspecify.annotations.Nullable Plan told) {
        Verdict verdict = Verdict.of(task, plan, told);
        long recused = verdict.findings().stream()
                .filter(finding -> finding.rule() == Rule.RECUSAL)
                .count();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %.1f |%n",
                what,
                verdict.cost(Level.MUST),
                verdict.cost(Level.PLACE),
                recused,
                verdict.cost(Level.WISH),
                seconds));
    }

    /** As many moves as a page has tried, whatever else the machine does meanwhile. */
    private static Effort sought(Effort effort) {
        return new Effort(effort.seed(), effort.moves(), Duration.ofMinutes(15));
    }

    /** Of this thread, on which all of it is done. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Plan timed(Supplier<Plan> plan) {
        long began = cpu();
        Plan found = plan.get();
        seconds = (cpu() - began) / NANOS;
        return found;
    }
}
