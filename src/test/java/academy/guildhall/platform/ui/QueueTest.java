package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** In which order what waits is told. */
class QueueTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant END_OF_TOMORROW = Instant.parse("2026-11-27T15:59:00Z");

    private static final Waiting LATE_SINCE_LONG = line("late since long").by(Instant.parse("2026-10-01T00:00:00Z"));
    private static final Waiting LATE_AND_HINDERS =
            line("late and hinders").by(Instant.parse("2026-11-01T00:00:00Z")).hindering();
    private static final Waiting LATE = line("late").by(Instant.parse("2026-11-26T01:59:59Z"));
    private static final Waiting HINDERS_BY_NEXT_WEEK = line("hinders, due next week")
            .by(Instant.parse("2026-12-03T00:00:00Z"))
            .hindering();
    private static final Waiting HINDERS = line("hinders").hindering();
    private static final Waiting TODAY = line("today").by(Instant.parse("2026-11-26T09:00:00Z"));
    private static final Waiting TOMORROW = line("tomorrow").by(END_OF_TOMORROW);
    private static final Waiting ANY_TIME = line("any time");
    private static final Waiting AFTER_TOMORROW = line("after tomorrow").by(END_OF_TOMORROW.plusSeconds(1));

    private static final List<Waiting> IN_ORDER = List.of(
            LATE_SINCE_LONG,
            LATE_AND_HINDERS,
            LATE,
            HINDERS_BY_NEXT_WEEK,
            HINDERS,
            TODAY,
            TOMORROW,
            ANY_TIME,
            AFTER_TOMORROW);

    private static Waiting line(String what) {
        return Waiting.open(what, "Open", "there/" + what.hashCode() + "?state=X");
    }

    @RepeatedTest(20)
    void whatIsLateComesFirstThenWhatHindersOthersThenTodayAndTomorrowThenTheRest() {
        List<Waiting> told = new ArrayList<>(IN_ORDER);
        Collections.shuffle(told, new Random());

        assertThat(Queue.inOrder(told, NOW, END_OF_TOMORROW)).isEqualTo(IN_ORDER);
    }

    @Test
    void whatHasNoDayStaysInTheOrderInWhichItWasTold() {
        List<Waiting> told = List.of(line("b"), line("a"), line("c"));

        assertThat(Queue.inOrder(told, NOW, END_OF_TOMORROW)).isEqualTo(told);
    }

    @Test
    void aLineLeadsToItsPageWhateverPartOfItIsAskedFor() {
        Waiting line = Waiting.open("3 to screen", "Screen", "applications?state=NOMINATED");

        assertThat(line.leadsTo("applications")).isTrue();
        assertThat(line.leadsTo("applications?state=NOMINATED")).isTrue();
        assertThat(line.leadsTo("application")).isFalse();
        assertThat(Waiting.act("3 letters", "Send", () -> {}).leadsTo("")).isFalse();
    }

    @Test
    void anotherPartOfTheSameListIsAnotherPlace() {
        Waiting line = Waiting.open("3 to admit", "Admit", "applications?state=SCREENED");

        assertThat(line.leadsTo("applications?state=NOMINATED")).isFalse();
    }
}
