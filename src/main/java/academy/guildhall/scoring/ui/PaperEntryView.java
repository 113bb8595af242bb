package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.panels.ui.PanelPaths;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.scoring.PaperEntries;
import academy.guildhall.scoring.PaperQueries;
import academy.guildhall.scoring.PaperQueries.Owed;
import academy.guildhall.scoring.Receipt;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A number's sheets that were scored on paper: typed by one, and once more by another who doesn't see what the first typed. */
@Route("panels/:panelId/paper/:number")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class PaperEntryView extends Page implements BeforeEnterObserver {
    private final transient PanelQueries panels;
    private final transient PaperQueries papers;
    private final transient PaperEntries entries;
    private final transient Drafts drafts;
    private final Div form = new Div();

    PaperEntryView(PanelQueries panels, PaperQueries papers, PaperEntries entries, Drafts drafts) {
        this.panels = panels;
        this.papers = papers;
        this.entries = entries;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelDetail panel = panels.detail(PanelPaths.panel(event));
        int number = PanelPaths.number(event);
        PanelDetail.Slot slot = panel.slots().stream()
                .filter(one -> one.number() != null && one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("number", number));
        trail(panel.name(), PanelLinks.panel(panel.id()));
        title(getTranslation("paper.entry.title", number));
        add(new Paragraph(getTranslation("paper.entry.help")));
        List<Owed> owed = panel.state().takesScores() ? papers.owed(panel.id(), number) : List.of();
        if (owed.isEmpty()) {
            add(empty(getTranslation("paper.entry.none")));
            return;
        }
        Select<Owed> assessor = new Select<>();
        assessor.setLabel(getTranslation("paper.entry.assessor"));
        assessor.setItems(owed);
        assessor.setItemLabelGenerator(this::label);
        assessor.addValueChangeListener(chosen -> show(panel, slot, chosen.getValue()));
        assessor.addClassName("paper-whose");
        add(assessor, form);
        if (owed.size() == 1) {
            assessor.setValue(owed.getFirst());
        }
    }

    private String label(Owed one) {
        if (one.enteredBy() == null) {
            return one.name();
        }
        return getTranslation(one.mine() ? "paper.entry.mine" : "paper.entry.second", one.name(), one.enteredBy());
    }

    private void show(PanelDetail panel, PanelDetail.Slot slot, Owed one) {
        form.removeAll();
        if (one == null) {
            return;
        }
        ErrorSummary errors = new ErrorSummary();
        Drafts.Form draft = drafts.form("paper:" + slot.id() + ":" + one.assessor());
        PaperSheetFields fields = new PaperSheetFields(panel.rules().rubric(), errors, draft);
        form.add(errors, fields);
        form.add(Buttons.main(getTranslation("paper.entry.enter"), errors.over(() -> {
            Receipt receipt = entries.enter(slot.id(), one.assessor(), fields.scores());
            draft.sent();
            done(
                    receipt == null
                            ? getTranslation("paper.entry.first")
                            : getTranslation("paper.entry.sent", receipt.code()));
        })));
        if (one.enteredBy() != null) {
            form.add(Buttons.danger(getTranslation("paper.entry.drop"), () -> drop(slot, one.assessor(), one.name())));
        }
    }

    private void drop(PanelDetail.Slot slot, PersonId assessor, String name) {
        Confirm.withReason(
                getTranslation("paper.entry.drop"),
                getTranslation("paper.entry.drop.ask", name),
                getTranslation("paper.entry.drop"),
                reason -> {
                    entries.drop(slot.id(), assessor, reason);
                    done(getTranslation("paper.entry.dropped"));
                });
    }

    private void done(String words) {
        Finished.say(words);
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
