package academy.guildhall.courseware.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A text to be sent, kept as it is typed. */
class CommentForm extends Div {
    private static final int LONGEST = 2000;

    CommentForm(String label, String place, Drafts drafts, Consumer<String> send, Runnable cancel) {
        addClassName("deck-form");
        TextArea text = new TextArea(label);
        text.setWidthFull();
        text.setMaxLength(LONGEST);
        drafts.keep(text, place);
        Div buttons = new Div(
                Buttons.main(getTranslation("course.comment.send"), () -> {
                    if (text.getValue().isBlank()) {
                        text.setInvalid(true);
                        text.setErrorMessage(getTranslation("comment.refused.empty"));
                        text.focus();
                        return;
                    }
                    send.accept(text.getValue());
                    drafts.drop(place);
                }),
                Buttons.plain(getTranslation("confirm.no"), cancel));
        buttons.addClassName("deck-comment-actions");
        add(text, buttons);
        text.focus();
    }
}
