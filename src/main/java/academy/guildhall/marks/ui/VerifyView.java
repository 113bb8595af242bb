package academy.guildhall.marks.ui;

import academy.guildhall.marks.Mark;
import academy.guildhall.marks.MarkLinks;
import academy.guildhall.marks.MarkQueries;
import academy.guildhall.marks.Marks;
import academy.guildhall.marks.PanelMarks;
import academy.guildhall.marks.ReadingQueries;
import academy.guildhall.marks.SecondReadings;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.ui.PanelPaths;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The second person compares what was tabulated with what the sheets give again, and confirms or refuses; no more. */
@Route("panels/:panelId/verification")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class VerifyView extends Page implements BeforeEnterObserver {
    private final transient PanelQueries panels;
    private final transient MarkQueries queries;
    private final transient Marks marks;
    private final transient ReadingQueries reading;
    private final transient SecondReadings readings;

    VerifyView(PanelQueries panels, MarkQueries queries, Marks marks, ReadingQueries reading, SecondReadings readings) {
        this.reading = reading;
        this.readings = readings;
        this.panels = panels;
        this.queries = queries;
        this.marks = marks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelId id = PanelPaths.panel(event);
        PanelDetail panel = panels.detail(id);
        if (panel.state() != PanelState.TABULATED) {
            event.forwardTo(PanelLinks.panel(id));
            return;
        }
        PanelMarks figures = queries.of(panel);
        List<ReadingQueries.Row> rows = reading.of(panel);
        List<ReadingQueries.Row> unread =
                rows.stream().filter(row -> !row.stands()).toList();
        trail(panel.name(), PanelLinks.panel(id));
        title(getTranslation("verify.title", panel.name()));
        state(new StateBadge(panel.state()));
        add(new Paragraph(getTranslation("verify.intro")));
        if (panel.tabulator()) {
            add(new Paragraph(getTranslation("panel.refused.sameVerifier")));
        } else {
            buttons(panel, figures.isIdentical() && unread.isEmpty());
        }
        add(new Paragraph(getTranslation(figures.isIdentical() ? "verify.same" : "verification.refused.differs")));
        if (!unread.isEmpty()) {
            Integer first = panel.slot(unread.getFirst().owed().candidate()).number();
            add(new Paragraph(
                    getTranslation("verification.refused.readings", unread.size(), first == null ? 0 : first)));
        }
        add(
                table(panel, figures),
                new ReadingsSection(
                        panel, rows, reading, readings, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))),
                new FairnessSection(panel, queries.fairness(panel)));
    }

    private void buttons(PanelDetail panel, boolean ready) {
        var confirm = Buttons.main(
                getTranslation("verify.confirm"),
                () -> Confirm.ask(
                        getTranslation("verify.confirm"),
                        getTranslation("verify.confirm.ask"),
                        getTranslation("verify.confirm"),
                        () -> {
                            marks.verify(panel.id(), panel.seen());
                            leave(panel, "verify.confirmed");
                        }));
        confirm.setEnabled(ready);
        actions(
                confirm,
                Buttons.danger(
                        getTranslation("verify.refuse"),
                        () -> Confirm.withReason(
                                getTranslation("verify.refuse"),
                                getTranslation("verify.refuse.ask"),
                                getTranslation("verify.refuse"),
                                reason -> {
                                    marks.refuse(panel.id(), panel.seen(), reason);
                                    leave(panel, "verify.refused");
                                })));
    }

    private void leave(PanelDetail panel, String doneKey) {
        Finished.say(getTranslation(doneKey));
        getUI().ifPresent(ui -> ui.navigate(PanelLinks.panel(panel.id())));
    }

    private Table<PanelDetail.Slot> table(PanelDetail panel, PanelMarks figures) {
        Table<PanelDetail.Slot> table = new Table<PanelDetail.Slot>(getTranslation("panel.marks"))
                .opens(slot -> MarkLinks.mark(panel.id(), slot.number() == null ? 0 : slot.number()))
                .text("panel.candidate", slot -> slot.number() + " · " + slot.name())
                .figures("verify.kept", slot -> {
                    PanelMarks.Kept kept = figures.kept(slot.id());
                    return Figures.mark(kept == null ? null : kept.finalMark());
                })
                .figures(
                        "verify.again",
                        slot -> Figures.mark(
                                figures.mark(slot.id()).map(Mark::finalMark).orElse(null)))
                .whole();
        table.setItems(panel.slots());
        return table;
    }
}
