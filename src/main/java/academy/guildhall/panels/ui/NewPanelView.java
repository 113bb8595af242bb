package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelPlan;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import academy.guildhall.programmes.ui.RuleHelp;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Plans a panel. What can't be is refused with the reason, and what was entered stays. */
@Route("cohorts/:cohortId/trial/new")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class NewPanelView extends CohortPage {
    private final transient PanelPlan plan;
    private final transient Panels panels;
    private final transient Drafts drafts;
    private final transient AcademyTime time;
    private final transient RuleHelp help;

    NewPanelView(CohortFrame frame, PanelPlan plan, Panels panels, Drafts drafts, AcademyTime time, RuleHelp help) {
        super(frame);
        this.plan = plan;
        this.panels = panels;
        this.drafts = drafts;
        this.help = help;
        this.time = time;
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        trail(getTranslation("trial.section"), PanelLinks.ofCohort(cohort.id()));
        PanelForm form = new PanelForm(cohort.id(), plan, drafts, time);
        ErrorSummary errors = new ErrorSummary();
        form.at(errors);
        form.addComponentAsFirst(errors);
        form.add(Buttons.main(getTranslation("trial.new.submit"), errors.over(() -> plan(form))));
        body.add(help.of(cohort.id(), "panel").beside(new H2(getTranslation("trial.new"))), form);
    }

    private void plan(PanelForm form) {
        PanelId planned = panels.plan(form.value());
        form.sent();
        Finished.say(getTranslation("panel.planned"));
        getUI().ifPresent(ui -> ui.navigate(PanelLinks.panel(planned)));
    }
}
