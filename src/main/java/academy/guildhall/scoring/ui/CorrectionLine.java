package academy.guildhall.scoring.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Tongue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** A correction that somebody asks for: of which sheet, who asks and why; another countersigns here, or refuses. */
class CorrectionLine extends ListItem {
    private final String assessor;
    private final String number;

    CorrectionLine(int number, String assessor, String asked, String reason) {
        this.assessor = assessor;
        this.number = Integer.toString(number);
        addClassName("correction");
        Span which = new Span(getTranslation("correction.which", this.number, assessor));
        which.addClassName("correction-which");
        Span by = new Span(asked);
        by.addClassName("trial-more");
        add(new Div(which, by), Tongue.say(new Paragraph(), reason));
    }

    /** I asked: another decides. */
    CorrectionLine mine(Runnable takeBack) {
        Div ways = ways(Buttons.plain(getTranslation("correction.takeBack"), takeBack));
        ways.addComponentAsFirst(new Span(getTranslation("correction.waits")));
        return this;
    }

    /** Another asked: I decide. */
    CorrectionLine decide(Runnable countersign, Consumer<String> refuse) {
        ways(
                verb(
                        "correction.countersign",
                        () -> Confirm.ask(
                                getTranslation("correction.countersign"),
                                getTranslation("correction.countersign.ask", assessor, number),
                                getTranslation("correction.countersign"),
                                countersign)),
                verb(
                        "correction.refuse",
                        () -> Confirm.withReason(
                                getTranslation("correction.refuse"),
                                getTranslation("correction.refuse.ask", assessor, number),
                                getTranslation("correction.refuse"),
                                refuse)));
        return this;
    }

    private Button verb(String key, Runnable ask) {
        Button verb = Buttons.plain(getTranslation(key), ask);
        verb.setAriaLabel(getTranslation(key + ".whom", assessor, number));
        return verb;
    }

    private Div ways(Button... buttons) {
        Div ways = new Div(buttons);
        ways.addClassName("correction-ways");
        add(ways);
        return ways;
    }
}
