package academy.guildhall.assessment.ui;

import academy.guildhall.assessment.Marks;
import academy.guildhall.assessment.PanelDetail;
import academy.guildhall.assessment.PanelId;
import academy.guildhall.assessment.PanelQueries;
import academy.guildhall.assessment.PanelState;
import academy.guildhall.assessment.Panels;
import academy.guildhall.assessment.TrialDay;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A whole panel, as it stands: recusals, draw, call list with times, sheets, marks. */
@Route("panels/:panelId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class PanelView extends Page implements BeforeEnterObserver {
    private final transient PanelQueries queries;
    private final transient Panels panels;
    private final transient TrialDay day;
    private final transient Marks marks;
    private final transient HumanDates dates;
    private final Div body = new Div();

    PanelView(PanelQueries queries, Panels panels, TrialDay day, Marks marks, HumanDates dates) {
        this.queries = queries;
        this.panels = panels;
        this.day = day;
        this.marks = marks;
        this.dates = dates;
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelId id = Paths.panel(event);
        try {
            PanelDetail panel = queries.detail(id);
            trail(panel.cohortName(), "cohorts/" + panel.cohort() + "/trial");
            show(panel);
        } catch (Refusal member) {
            title(getTranslation("panel.name"));
            body.add(new Paragraph(getTranslation(member.key(), member.args())));
        }
    }

    private void show(PanelDetail panel) {
        PanelId id = panel.id();
        Runnable again = () -> show(queries.detail(id));
        title(panel.name());
        state(new StateBadge(panel.state()));
        actions(new PanelSteps(panel, panels, marks, again).components());
        body.removeAll();
        body.add(facts(panel));
        if (panel.state().hasMarks()) {
            body.add(part("panel.marks", new MarksTable(panel)));
        }
        body.add(part("panel.callList", new CallList(panel, day, dates, again)));
        if (panel.state() != PanelState.CANCELLED) {
            body.add(part("panel.recusals", new Recusals(panel)));
            body.add(part(
                    "panel.progress",
                    new Paragraph(getTranslation("panel.progress.owed", panel.owed())),
                    new SheetChips(panel, day, again)));
        }
    }

    private Section part(String headingKey, Component... parts) {
        Section part = new Section(new H2(getTranslation(headingKey)));
        part.add(parts);
        return part;
    }

    private Facts facts(PanelDetail panel) {
        String members = String.join(
                getTranslation("list.comma"),
                panel.members().stream()
                        .map(member ->
                                member.chief() ? getTranslation("panel.chief.named", member.name()) : member.name())
                        .toList());
        Facts facts = new Facts()
                .fact("panel.when", dates.moment(panel.day().atTime(panel.firstStart()), getLocale()))
                .fact("panel.room", panel.room())
                .fact("panel.members", members)
                .fact("panel.tabulatedBy", by(panel.tabulatedBy(), panel.tabulatedAt()))
                .fact("panel.verifiedBy", by(panel.verifiedBy(), panel.verifiedAt()));
        String seed = panel.seed();
        if (seed != null) {
            Span code = new Span(seed);
            code.addClassName("assessment-seed");
            Div how = new Div(getTranslation("panel.seed.how"));
            how.addClassName("assessment-more");
            Div kept = new Div(code, how);
            facts.fact("panel.seed", kept);
        }
        return facts;
    }

    private @Nullable String by(@Nullable String who, @Nullable Instant when) {
        return who == null || when == null ? null : getTranslation("panel.by", who, dates.moment(when, getLocale()));
    }
}
