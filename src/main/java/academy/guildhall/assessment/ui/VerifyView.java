package academy.guildhall.assessment.ui;

import academy.guildhall.assessment.Mark;
import academy.guildhall.assessment.Marks;
import academy.guildhall.assessment.PanelDetail;
import academy.guildhall.assessment.PanelId;
import academy.guildhall.assessment.PanelQueries;
import academy.guildhall.assessment.PanelState;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The second person compares what was tabulated with what the sheets give again, and confirms or refuses; no more. */
@Route("panels/:panelId/verification")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class VerifyView extends Page implements BeforeEnterObserver {
    private final transient PanelQueries queries;
    private final transient Marks marks;

    VerifyView(PanelQueries queries, Marks marks) {
        this.queries = queries;
        this.marks = marks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelId id = Paths.panel(event);
        PanelDetail panel = queries.detail(id);
        if (panel.state() != PanelState.TABULATED) {
            event.forwardTo(Paths.panel(id));
            return;
        }
        trail(panel.name(), Paths.panel(id));
        title(getTranslation("verify.title", panel.name()));
        state(new StateBadge(panel.state()));
        add(new Paragraph(getTranslation("verify.intro")));
        if (panel.tabulator()) {
            add(new Paragraph(getTranslation("panel.refused.sameVerifier")));
        } else {
            buttons(panel);
        }
        add(new Paragraph(getTranslation(panel.isIdentical() ? "verify.same" : "verification.refused.differs")));
        add(table(panel));
    }

    private void buttons(PanelDetail panel) {
        var confirm = Buttons.main(
                getTranslation("verify.confirm"),
                () -> Confirm.ask(
                        getTranslation("verify.confirm"),
                        getTranslation("verify.confirm.ask"),
                        getTranslation("verify.confirm"),
                        () -> {
                            marks.verify(panel.id());
                            leave(panel, "verify.confirmed");
                        }));
        confirm.setEnabled(panel.isIdentical());
        actions(
                confirm,
                Buttons.danger(
                        getTranslation("verify.refuse"),
                        () -> Confirm.withReason(
                                getTranslation("verify.refuse"),
                                getTranslation("verify.refuse.ask"),
                                getTranslation("verify.refuse"),
                                reason -> {
                                    marks.refuse(panel.id(), reason);
                                    leave(panel, "verify.refused");
                                })));
    }

    private void leave(PanelDetail panel, String doneKey) {
        Toast.done(getTranslation(doneKey));
        getUI().ifPresent(ui -> ui.navigate(Paths.panel(panel.id())));
    }

    private Table<PanelDetail.Slot> table(PanelDetail panel) {
        Table<PanelDetail.Slot> table = new Table<PanelDetail.Slot>(getTranslation("panel.marks"))
                .opens(slot -> Paths.mark(panel.id(), slot.number() == null ? 0 : slot.number()))
                .text("panel.number", slot -> String.valueOf(slot.number()))
                .text("panel.candidate", PanelDetail.Slot::name)
                .figures("verify.kept", slot -> {
                    PanelDetail.Kept kept = panel.kept().get(slot.id());
                    return Figures.mark(kept == null ? null : kept.finalMark());
                })
                .figures(
                        "verify.again",
                        slot -> Figures.mark(
                                panel.mark(slot.id()).map(Mark::finalMark).orElse(null)))
                .whole();
        table.setItems(panel.slots());
        return table;
    }
}
