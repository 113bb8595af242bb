package academy.guildhall.marks;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.PanelCorrections;
import academy.guildhall.scoring.PanelSheets;
import academy.guildhall.scoring.ScoringQueries;
import academy.guildhall.scoring.SheetCorrections;
import academy.guildhall.testing.Acting;
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

    /** With everything in that it takes to tabulate. */
    public static TrialFixture scored(ApplicationContext context) {
        Trials trials = Trials.ready(context, 1);
        return new TrialFixture(trials, trials.scored(0.9));
    }

    /** With every lecture held. */
    public static TrialFixture lectured(ApplicationContext context, int candidates) {
        Trials trials = Trials.lectured(context, candidates);
        return new TrialFixture(trials, trials.panel());
    }

    /** With one sheet sent. */
    public static TrialFixture sent(ApplicationContext context) {
        TrialFixture drawn = lectured(context, 1);
        drawn.trials.fill(drawn.panel, 1, drawn.assessor(), 0.9);
        drawn.trials.send(drawn.panel, 1, drawn.assessor());
        return drawn;
    }

    public static TrialFixture tabulated(ApplicationContext context, int candidates) {
        Trials trials = Trials.ready(context, candidates);
        return new TrialFixture(trials, trials.tabulated(0.9));
    }

    /** The chief asks for the one sheet to go back that was sent. */
    public void asked() {
        Acting.as(chief(), Role.ASSESSOR, () -> {
            ScoringQueries.Sent sheet =
                    trials.bean(ScoringQueries.class).sentToChief().get(panel).getFirst();
            trials.bean(SheetCorrections.class).ask(panel, 1, sheet.assessor(), sheet.seen(), "漏填");
        });
    }

    /** The same, countersigned by whoever coordinates. */
    public void returned() {
        asked();
        Acting.as(coordinator(), Role.COORDINATOR, () -> {
            PanelSheets.Correction asked =
                    trials.bean(PanelSheets.class).of(panel).corrections().getFirst();
            trials.bean(PanelCorrections.class).countersign(asked.candidate(), asked.assessor(), asked.seen());
        });
    }

    public PanelId panel() {
        return panel;
    }

    public PersonId assessor() {
        return trials.assessors.get(2);
    }

    public PersonId chief() {
        return trials.assessors.getFirst();
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
