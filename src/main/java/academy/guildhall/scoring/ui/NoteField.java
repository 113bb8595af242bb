package academy.guildhall.scoring.ui;

import academy.guildhall.platform.Stale;
import academy.guildhall.platform.ui.Meanwhile;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** An assessor's note, kept as it is typed. What another tab wrote meanwhile isn't overwritten unseen. */
class NoteField extends Div {
    private final TextArea text = new TextArea();
    private final Meanwhile meanwhile = new Meanwhile();
    private final transient BiConsumer<String, String> keep;
    private final transient Supplier<String> newer;
    private String known;

    /**
     * @param keep keeps a note, given what it said before and what it says now
     * @param newer reads it as it stands
     */
    NoteField(String note, boolean open, BiConsumer<String, String> keep, Supplier<String> newer) {
        this.known = note;
        this.keep = keep;
        this.newer = newer;
        text.setLabel(getTranslation("sheet.note"));
        text.setValue(note);
        text.setReadOnly(!open);
        text.setMaxLength(2_000);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> send());
        add(text, meanwhile);
    }

    /** What it says on the page. */
    String value() {
        return text.getValue();
    }

    private void send() {
        String mine = text.getValue();
        if (mine.equals(known)) {
            return;
        }
        try {
            keep.accept(known, mine);
            known = mine;
            meanwhile.setVisible(false);
        } catch (Stale stale) {
            String theirs = newer.get();
            meanwhile.show(
                    stale,
                    () -> {
                        known = theirs;
                        send();
                    },
                    () -> {
                        known = theirs;
                        text.setValue(theirs);
                        meanwhile.setVisible(false);
                    });
        }
    }
}
