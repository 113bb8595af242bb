package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Panels;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole panel, as it stands: who sits and lectures, recusals, draw, and what the rooms above add of sheets and marks. */
@Route("panels/:panelId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class PanelView extends Page implements BeforeEnterObserver {
    private final transient PanelQueries queries;
    private final transient Panels panels;
    private final transient List<PanelPart> parts;
    private final transient HumanDates dates;
    private final Div body = new Div();

    PanelView(PanelQueries queries, Panels panels, List<PanelPart> parts, HumanDates dates) {
        this.queries = queries;
        this.panels = panels;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(PanelPart::order)).toList();
        this.dates = dates;
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelId id = PanelPaths.panel(event);
        try {
            PanelDetail panel = queries.detail(id);
            trail(panel.cohortName(), PanelLinks.ofCohort(panel.cohort()));
            show(panel);
        } catch (Refusal member) {
            title(getTranslation("panel.name"));
            body.add(new Paragraph(getTranslation(member.key(), member.args())));
        }
    }

    private void show(PanelDetail panel) {
        Runnable again = () -> show(queries.detail(panel.id()));
        title(panel.name());
        state(new StateBadge(panel.state()));
        List<Component> steps = new ArrayList<>();
        parts.forEach(part -> steps.addAll(part.steps(panel, again)));
        steps.addAll(new PanelSteps(panel, panels, again).components());
        actions(steps.toArray(Component[]::new));
        body.removeAll();
        body.add(facts(panel));
        parts.stream()
                .filter(part -> part.order() < PanelPart.RECUSALS)
                .forEach(part -> body.add(part.parts(panel, again)));
        if (panel.state() != PanelState.CANCELLED) {
            body.add(new Section(new H2(getTranslation("panel.recusals")), new Recusals(panel)));
        }
        parts.stream()
                .filter(part -> part.order() >= PanelPart.RECUSALS)
                .forEach(part -> body.add(part.parts(panel, again)));
    }

    private Facts facts(PanelDetail panel) {
        String members = String.join(
                getTranslation("list.comma"),
                panel.members().stream()
                        .map(member ->
                                member.chief() ? getTranslation("panel.chief.named", member.name()) : member.name())
                        .toList());
        return new Facts()
                .fact("panel.when", dates.moment(panel.day().atTime(panel.firstStart()), getLocale()))
                .fact("panel.room", panel.room())
                .fact("panel.members", members)
                .fact("panel.tabulatedBy", by(panel.tabulatedBy(), panel.tabulatedAt()))
                .fact("panel.verifiedBy", by(panel.verifiedBy(), panel.verifiedAt()));
    }

    private @Nullable String by(@Nullable String who, @Nullable Instant when) {
        return who == null || when == null ? null : getTranslation("panel.by", who, dates.onRecord(when, getLocale()));
    }
}
