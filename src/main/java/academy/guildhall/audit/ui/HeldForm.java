package academy.guildhall.audit.ui;

import academy.guildhall.audit.Broken;
import academy.guildhall.audit.HeldHead;
import academy.guildhall.audit.LogVerification;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ErrorSummary;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Compares the chain with what stands at the foot of a paper. */
class HeldForm extends Div {
    private final TextField position = new TextField();
    private final TextField hash = new TextField();
    private final Div answer = new Div();
    private final transient LogVerification verification;
    private final transient FoundWords found;

    HeldForm(LogVerification verification, FoundWords found) {
        this.verification = verification;
        this.found = found;
        addClassName("form");
        position.setLabel(getTranslation("audit.held.position"));
        hash.setLabel(getTranslation("audit.held.hash"));
        hash.setHelperText(getTranslation("audit.held.hash.help"));
        ErrorSummary errors = new ErrorSummary().field("position", position).field("hash", hash);
        add(
                errors,
                new Paragraph(getTranslation("audit.held.help")),
                position,
                hash,
                Buttons.plain(getTranslation("audit.held.compare"), errors.over(this::compare)),
                answer);
    }

    private void compare() {
        answer.removeAll();
        HeldHead held = HeldHead.read(position.getValue(), hash.getValue());
        Optional<Broken> broken = verification.compare(held);
        answer.add(broken.map(one -> found.broken(one, getLocale()))
                .orElseGet(() -> found.whole(getTranslation("audit.held.same", held.position()))));
    }
}
