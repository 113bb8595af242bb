package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.MailLedger;
import academy.guildhall.notifications.MailLedger.Trouble;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Letters that were given up, by cause, each with all of them to be sent again; and those that are late. */
class MailTroubles extends Div {
    private final transient MailLedger ledger;
    private final Consumer<Boolean> changed;

    /** @param changed is told after some were planned anew, and whether others are left */
    MailTroubles(MailLedger ledger, Consumer<Boolean> changed) {
        this.ledger = ledger;
        this.changed = changed;
        addClassName("page-body");
    }

    /** As they are now; nothing is shown when there are none. */
    void show() {
        show(ledger.troubles());
    }

    void show(List<Trouble> troubles) {
        removeAll();
        troubles.forEach(trouble -> add(line(trouble)));
        setVisible(getComponentCount() > 0);
    }

    private Div line(Trouble trouble) {
        String problem = trouble.problem();
        Paragraph said = new Paragraph(
                problem == null
                        ? getTranslation("mail.troubles.late", trouble.letters())
                        : getTranslation("mail.troubles.givenUp", trouble.letters(), problem));
        said.addClassNames("note", "bad");
        Div line = new Div(said);
        if (problem != null) {
            line.add(Buttons.plain(getTranslation("mail.troubles.again", trouble.letters()), () -> {
                Toast.done(getTranslation("mail.troubles.planned", ledger.retryAll(problem)));
                show();
                changed.accept(isVisible());
            }));
        }
        return line;
    }
}
