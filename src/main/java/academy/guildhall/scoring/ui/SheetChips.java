package academy.guildhall.scoring.ui;

import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.ui.CauseChoice;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.scoring.PanelCorrections;
import academy.guildhall.scoring.PanelSheets;
import academy.guildhall.scoring.ScoringLinks;
import academy.guildhall.scoring.SheetState;
import academy.guildhall.scoring.TrialDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who has sent what: a line for each number, a chip for each assessor, never a score. What can be done stands in the chip. */
class SheetChips extends OrderedList {
    private final PanelState state;
    private final transient PanelSheets.Overview sheets;
    private final transient TrialDay day;
    private final transient PanelCorrections corrections;
    private final transient Runnable again;

    SheetChips(
            PanelDetail panel,
            PanelSheets.Overview sheets,
            TrialDay day,
            PanelCorrections corrections,
            Runnable again) {
        this.sheets = sheets;
        this.state = panel.state();
        this.day = day;
        this.corrections = corrections;
        this.again = again;
        addClassName("trial-progress");
        Map<Object, List<PanelDetail.Duty>> duties =
                panel.duties().stream().collect(Collectors.groupingBy(PanelDetail.Duty::candidate));
        for (PanelDetail.Slot slot : panel.slots()) {
            Span drawn =
                    new Span(slot.number() == null ? slot.name() : slot.number().toString());
            drawn.addClassName("trial-number");
            Div chips = new Div();
            chips.addClassName("trial-chips");
            duties.getOrDefault(slot.id(), List.of()).forEach(duty -> chips.add(chip(panel, slot, duty)));
            ListItem line = new ListItem(drawn, chips);
            if (slot.number() != null && isOwedOnPaper(slot, duties.getOrDefault(slot.id(), List.of()))) {
                Anchor paper = Page.link(
                        getTranslation("paper.entry.open", slot.number()),
                        ScoringLinks.paper(panel.id(), slot.number()));
                paper.addClassName("trial-paper");
                line.add(paper);
            }
            add(line);
        }
    }

    /** Whether a sheet on a lecture that was held isn't in: it may have been scored on paper. */
    private boolean isOwedOnPaper(PanelDetail.Slot slot, List<PanelDetail.Duty> duties) {
        return state.takesScores()
                && slot.state() == CandidateState.LECTURED
                && duties.stream()
                        .anyMatch(duty -> duty.cause() == null
                                && !kind(duty, sheets.of(duty)).equals("sent"));
    }

    private Component chip(PanelDetail panel, PanelDetail.Slot slot, PanelDetail.Duty duty) {
        String name = panel.member(duty.assessor());
        PanelSheets.Sheet sheet = sheets.of(duty);
        String kind = kind(duty, sheet);
        String text = name + " · " + getTranslation("panel.sheet." + kind);
        String number = slot.number() == null ? slot.name() : slot.number().toString();
        boolean returns = kind.equals("sent") && state == PanelState.SCORING && !sheets.isAsked(duty);
        boolean recuses =
                kind.equals("none") && slot.state().isHeard() && (state == PanelState.PLANNED || state.takesScores());
        Span chip = new Span(new Span(text));
        chip.addClassNames("trial-chip", kind);
        if (returns && sheet != null) {
            chip.add(verb(
                    "panel.sheet.return",
                    name,
                    number,
                    () -> Confirm.withReason(
                            getTranslation("panel.sheet.return"),
                            getTranslation("panel.sheet.return.ask", name, number),
                            getTranslation("panel.sheet.return"),
                            reason -> {
                                corrections.ask(slot.id(), duty.assessor(), sheet.seen(), reason);
                                again.run();
                            })));
        }
        if (recuses) {
            chip.add(verb("panel.recuse", name, number, () -> {
                CauseChoice cause = new CauseChoice();
                Confirm.withReason(
                        getTranslation("panel.recuse"),
                        getTranslation("panel.recuse.ask", number, name),
                        getTranslation("panel.recuse"),
                        List.of(cause),
                        reason -> {
                            day.recuse(slot.id(), slot.seen(), duty.assessor(), cause.getValue(), reason);
                            again.run();
                        });
            }));
        }
        return chip;
    }

    private Button verb(String key, String name, String number, Runnable ask) {
        Button verb = Buttons.plain(getTranslation(key + ".do"), ask);
        verb.setAriaLabel(getTranslation(key + ".whom", name, number));
        verb.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return verb;
    }

    private static String kind(PanelDetail.Duty duty, PanelSheets.@Nullable Sheet sheet) {
        if (duty.cause() != null) {
            return "recused";
        }
        return sheet == null ? "none" : sheet.state() == SheetState.SENT ? "sent" : "draft";
    }
}
