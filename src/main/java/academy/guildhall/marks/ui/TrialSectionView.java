package academy.guildhall.marks.ui;

import academy.guildhall.marks.MarkLinks;
import academy.guildhall.marks.MarkQueries;
import academy.guildhall.marks.PanelRow;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelPlan;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The panels of a cohort, and who waits for one. */
@Route("cohorts/:cohortId/trial")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class TrialSectionView extends CohortPage {
    private final transient MarkQueries queries;
    private final transient PanelPlan plan;
    private final transient HumanDates dates;
    private @Nullable PanelState wanted;

    TrialSectionView(CohortFrame frame, MarkQueries queries, PanelPlan plan, HumanDates dates) {
        super(frame);
        this.queries = queries;
        this.plan = plan;
        this.dates = dates;
    }

    @Override
    protected void entered(UrlState url) {
        wanted = url.choice("state", PanelState.class).orElse(null);
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        List<PanelRow> panels = queries.panels(cohort.id());
        int ready = plan.ready(cohort.id()).size();
        Button add = Buttons.main(
                getTranslation("trial.new"), () -> getUI().ifPresent(ui -> ui.navigate(PanelLinks.newIn(cohort.id()))));
        add.setEnabled(ready > 0);
        actions(add);
        body.add(new Paragraph(getTranslation("trial.ready", ready)));
        if (panels.isEmpty()) {
            body.add(empty(getTranslation("trial.none")));
            return;
        }
        StateFilter<PanelState> filter = StateFilter.of(PanelState.class, panels, PanelRow::state, wanted, chosen -> {
            wanted = chosen;
            refresh();
        });
        body.add(filter, table(filter.left(panels, PanelRow::state)));
        if (panels.stream().filter(PanelRow::isDrawn).count() > 1) {
            body.add(link(getTranslation("comparison.open"), MarkLinks.comparison(cohort.id())));
        }
    }

    private Table<PanelRow> table(List<PanelRow> panels) {
        Table<PanelRow> table = new Table<PanelRow>(getTranslation("trial.section"))
                .opens(panel -> PanelLinks.panel(panel.id()))
                .text("panel.name", PanelRow::name)
                .byName("name", PanelRow::name)
                .text("panel.when", panel -> dates.moment(panel.day().atTime(panel.firstStart()), getLocale()))
                .by("when", panel -> panel.day().atTime(panel.firstStart()))
                .text("panel.room", PanelRow::room)
                .byName("room", PanelRow::room)
                .badge("panel.state", PanelRow::state)
                .by("state", PanelRow::state)
                .figures("panel.candidates", panel -> Integer.toString(panel.candidates()))
                .figures("panel.sheets", panel -> panel.sheetsSent() + " / " + panel.sheetsDue())
                .whole();
        table.setItems(panels);
        return table;
    }
}
