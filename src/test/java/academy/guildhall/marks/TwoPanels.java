package academy.guildhall.marks;

import academy.guildhall.panels.NewPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Two drawn panels of a cohort that share nobody, three lectures each, with a coordinator. */
public final class TwoPanels {
    static final int LECTURES = 3;

    public final Trials trials;
    public final PanelId early;
    public final PanelId late;
    final List<PersonId> judgesOfLate;

    private TwoPanels(Trials trials, PanelId early, PanelId late, List<PersonId> judgesOfLate) {
        this.trials = trials;
        this.early = early;
        this.late = late;
        this.judgesOfLate = judgesOfLate;
    }

    /** @param second when the later one begins; the early one begins at 0:30 */
    public static TwoPanels at(ApplicationContext context, LocalTime second) {
        Trials trials = Trials.ready(context, 2 * LECTURES);
        trials.bean(Acting.class).account(trials.coordinator, Role.COORDINATOR);
        List<PersonId> others = List.of(1, 2, 3, 4, 5).stream()
                .map(i -> trials.assessor("别组评委" + i, "别组单位" + i))
                .toList();
        NewPanel all = trials.today();
        PanelId early = drawn(
                trials,
                new NewPanel(
                        all.cohort(),
                        all.name(),
                        all.room(),
                        all.day(),
                        all.firstStart(),
                        all.minutesBetween(),
                        all.members(),
                        all.chief(),
                        new HashSet<>(trials.enrolments.subList(0, LECTURES))));
        PanelId late = drawn(
                trials,
                new NewPanel(
                        all.cohort(),
                        all.name() + "乙",
                        all.room() + "乙",
                        all.day(),
                        second,
                        all.minutesBetween(),
                        Set.copyOf(others),
                        others.getFirst(),
                        new HashSet<>(trials.enrolments.subList(LECTURES, 2 * LECTURES))));
        return new TwoPanels(trials, early, late, others);
    }

    private static PanelId drawn(Trials trials, NewPanel plan) {
        PanelId panel = trials.plan(plan);
        trials.asCoordinator(() -> trials.bean(Panels.class).draw(panel, Seen.FIRST));
        return panel;
    }

    PanelComparison comparison() {
        return Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> trials.bean(ComparisonQueries.class).of(trials.cohort));
    }

    void call(PanelComparison.Link link) {
        trials.asCoordinator(() -> trials.bean(LinkedLectures.class).call(link.candidate(), link.assessor()));
    }
}
