package academy.guildhall.marks;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import org.springframework.context.ApplicationContext;

/** What tests of views need of a trial day. */
public final class TrialFixture {
    private final Trials trials;
    private final PanelId panel;

    private TrialFixture(Trials trials, PanelId panel) {
        this.trials = trials;
        this.panel = panel;
    }

    public static TrialFixture drawn(ApplicationContext context, int candidates) {
        Trials trials = Trials.ready(context, candidates);
        return new TrialFixture(trials, trials.drawn());
    }

    public static TrialFixture tabulated(ApplicationContext context, int candidates) {
        Trials trials = Trials.ready(context, candidates);
        return new TrialFixture(trials, trials.tabulated(0.9));
    }

    public PanelId panel() {
        return panel;
    }

    public PersonId assessor() {
        return trials.assessors.get(2);
    }

    public PersonId coordinator() {
        return trials.coordinator;
    }

    public PersonId second() {
        return trials.second;
    }

    public PersonId trainee() {
        return trials.people.getFirst();
    }

    public String cohort() {
        return trials.cohort.toString();
    }

    public PanelDetail detail() {
        return trials.detail(panel);
    }
}
