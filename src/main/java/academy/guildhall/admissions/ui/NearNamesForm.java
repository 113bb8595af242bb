package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ListPreview.NearName;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of organisations on a list that are near to known ones: which is meant is for a person to decide. */
class NearNamesForm extends Div {
    /** Hears each decision; nothing known means that the name stands for itself. */
    interface Deciding {
        void means(String written, @Nullable String before, @Nullable String known);
    }

    /** One of the answers. */
    private record Answer(String text, @Nullable String known) {
        @Override
        public String toString() {
            return text;
        }
    }

    NearNamesForm(List<NearName> names, Deciding deciding) {
        addClassNames("form", "near-names");
        setId("near-names");
        add(
                new H2(getTranslation("import.near.title", names.size())),
                new Paragraph(getTranslation("import.near.help")));
        names.forEach(name -> add(question(name, deciding)));
    }

    private RadioButtonGroup<Answer> question(NearName name, Deciding deciding) {
        Answer itself = new Answer(getTranslation("import.near.new"), null);
        List<Answer> known = name.near().stream()
                .map(other -> new Answer(getTranslation("import.near.known", other), other))
                .toList();
        RadioButtonGroup<Answer> question = new RadioButtonGroup<>();
        question.setLabel(getTranslation("import.near.question", name.written(), name.rows()));
        List<Answer> all = new ArrayList<>(known);
        all.add(itself);
        question.setItems(all);
        question.setValue(known.stream()
                .filter(answer -> name.meant() != null && name.meant().equals(answer.known()))
                .findFirst()
                .orElse(itself));
        question.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                Answer before = change.getOldValue();
                deciding.means(
                        name.written(),
                        before == null ? null : before.known(),
                        change.getValue().known());
            }
        });
        return question;
    }
}
