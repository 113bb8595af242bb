package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.testing.ApplicationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class TrialRemindersTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    List<Reminding> reminders;

    @Autowired
    Panels panels;

    @Autowired
    AcademyTime time;

    @Test
    void remindsInTheEveningBeforeAndAnHourBefore() {
        Trials trials = Trials.ready(context, 1);
        Instant starts = starts(trials, trials.drawn());
        PersonId candidate = trials.people.getFirst();

        Instant evening = time.instant(time.dateOf(starts).minusDays(1).atTime(17, 0));
        assertThat(told(candidate, evening.minusSeconds(1))).isEmpty();
        assertThat(told(candidate, evening)).containsExactly("trial.remind.day");
        assertThat(told(candidate, evening.plus(Duration.ofHours(4))))
                .as("not at night")
                .isEmpty();
        assertThat(told(candidate, starts.minus(Duration.ofMinutes(59)))).containsExactly("trial.remind.hour");
        assertThat(told(candidate, starts.plusSeconds(1))).isEmpty();
        assertThat(told(trials.assessors.getFirst(), starts.minus(Duration.ofMinutes(59))))
                .containsExactly("scoring.remind.hour");
    }

    @Test
    void remindsAnewOfAMovedSlot() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        Instant before = starts(trials, panel);
        String first = once(trials, before.minus(Duration.ofMinutes(20)));
        PanelDetail detail = trials.detail(panel);
        trials.asCoordinator(() -> panels.move(
                panel,
                detail.seen(),
                detail.room(),
                detail.day(),
                detail.firstStart().plusMinutes(30),
                20));

        assertThat(once(trials, before.minus(Duration.ofMinutes(20)))).isNotEqualTo(first);
    }

    @Test
    void remindsOfSheetsAnHourAfterTheLastSlotUntilTheyAreSent() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        Instant ended = starts(trials, panel).plus(Duration.ofMinutes(20));
        PersonId assessor = trials.assessors.getFirst();

        assertThat(told(assessor, ended.plus(Duration.ofMinutes(59)))).isEmpty();
        assertThat(told(assessor, ended.plus(Duration.ofMinutes(61)))).containsExactly("scoring.remind.owed");

        trials.lectured(panel, 1, 900);
        trials.fill(panel, 1, assessor, 0.9);
        trials.send(panel, 1, assessor);
        assertThat(told(assessor, ended.plus(Duration.ofMinutes(61)))).isEmpty();
    }

    @Test
    void saysAgainWhatTheMailsSaidThatItOvertakes() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        Instant before = starts(trials, panel).minus(Duration.ofMinutes(50));
        PanelDetail detail = trials.detail(panel);

        assertThat(argsTold(trials.people.getFirst(), before))
                .containsExactly(starts(trials, panel), detail.room(), "1");
        assertThat(argsTold(trials.assessors.getFirst(), before))
                .containsExactly(starts(trials, panel), detail.room(), detail.name());
    }

    private List<Object> argsTold(PersonId person, Instant now) {
        return reminders.stream()
                .flatMap(reminding -> reminding.due(now).stream())
                .filter(tell -> tell.to().equals(person))
                .findFirst()
                .orElseThrow()
                .args();
    }

    private List<String> told(PersonId person, Instant now) {
        return reminders.stream()
                .flatMap(reminding -> reminding.due(now).stream())
                .filter(tell -> tell.to().equals(person))
                .map(Tell::key)
                .toList();
    }

    private String once(Trials trials, Instant now) {
        return reminders.stream()
                .flatMap(reminding -> reminding.due(now).stream())
                .filter(tell -> tell.to().equals(trials.people.getFirst()))
                .map(Tell::once)
                .findFirst()
                .orElseThrow();
    }

    private static Instant starts(Trials trials, PanelId panel) {
        return Objects.requireNonNull(trials.detail(panel).slots().getFirst().startsAt());
    }
}
