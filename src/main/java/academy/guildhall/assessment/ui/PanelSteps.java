package academy.guildhall.assessment.ui;

import academy.guildhall.assessment.Marks;
import academy.guildhall.assessment.PanelDetail;
import academy.guildhall.assessment.PanelId;
import academy.guildhall.assessment.PanelState;
import academy.guildhall.assessment.Panels;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What is done with a panel from where it stands: the next step, or why it can't be taken yet. */
class PanelSteps {
    private final PanelDetail panel;
    private final PanelId id;
    private final Panels panels;
    private final Marks marks;
    private final Runnable again;

    PanelSteps(PanelDetail panel, Panels panels, Marks marks, Runnable again) {
        this.panel = panel;
        this.id = panel.id();
        this.panels = panels;
        this.marks = marks;
        this.again = again;
    }

    /** The one step that comes next, and what else can be done now. */
    Component[] components() {
        List<Component> steps = new ArrayList<>();
        switch (panel.state()) {
            case PLANNED -> steps.add(step("panel.draw", "panel.drawn", () -> panels.draw(id)));
            case SCORING -> {
                if (panel.isWhole()) {
                    steps.add(step("panel.tabulate", "panel.tabulated", () -> marks.tabulate(id)));
                } else {
                    steps.add(notYet());
                }
            }
            case TABULATED ->
                steps.add(
                        panel.tabulator()
                                ? new Paragraph(say("panel.waitsForSecond"))
                                : Buttons.main(
                                        say("panel.toVerify"),
                                        () -> UI.getCurrent().navigate(Paths.panel(id) + "/verification")));
            case VERIFIED -> {
                long passed = panel.kept().values().stream()
                        .filter(PanelDetail.Kept::passed)
                        .count();
                steps.add(Buttons.main(
                        say("panel.publish"),
                        () -> Confirm.ask(
                                say("panel.publish"),
                                say("panel.publish.ask", passed, panel.slots().size() - passed),
                                say("panel.publish"),
                                () -> done(() -> marks.publish(id), "panel.published"))));
            }
            case DRAWN, PUBLISHED, CANCELLED -> {}
        }
        if (panel.state() == PanelState.PLANNED || panel.state() == PanelState.DRAWN) {
            steps.add(Buttons.plain(say("panel.move"), () -> MoveDialog.open(panel, panels, again)));
            steps.add(Buttons.danger(
                    say("panel.cancel"),
                    () -> Confirm.withReason(
                            say("panel.cancel"), say("panel.cancel.ask"), say("panel.cancel"), reason -> {
                                panels.cancel(id, reason);
                                again.run();
                            })));
        }
        return steps.toArray(Component[]::new);
    }

    /** Why there is nothing to tabulate yet. */
    private Component notYet() {
        List<Integer> untimed = panel.untimed();
        Button tabulate = Buttons.plain(say("panel.tabulate"), () -> {});
        tabulate.setEnabled(false);
        Div step = new Div(tabulate);
        step.addClassName("assessment-notYet");
        if (!untimed.isEmpty()) {
            step.add(new Span(say("panel.untimed", untimed.size(), untimed.getFirst())));
        }
        if (panel.owed() > 0) {
            step.add(new Span(say("panel.progress.owed", panel.owed())));
        }
        return step;
    }

    private Component step(String key, String doneKey, Runnable work) {
        return Buttons.main(
                say(key), () -> Confirm.ask(say(key), say(key + ".ask"), say(key), () -> done(work, doneKey)));
    }

    private void done(Runnable work, String doneKey) {
        work.run();
        Toast.done(say(doneKey));
        again.run();
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
