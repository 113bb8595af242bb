package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The rules that a cohort started with, in words. */
@Route("cohorts/:cohortId/rules")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class RulesView extends CohortPage {
    private final transient Cohorts cohorts;
    private final transient RuleHelp help;

    RulesView(CohortFrame frame, Cohorts cohorts, RuleHelp help) {
        super(frame);
        this.cohorts = cohorts;
        this.help = help;
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        body.add(
                new Paragraph(getTranslation("rules.pinned")),
                new RulesInWords(cohorts.rules(cohort.id()), rule -> help.of(cohort.id(), rule)));
    }
}
