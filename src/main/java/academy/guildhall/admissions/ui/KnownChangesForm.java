package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ListPreview.Row;
import academy.guildhall.platform.PersonId;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Known people of whom a list says something else: another employer, telephone or address. Each is offered, none is taken unasked. */
class KnownChangesForm extends Div {
    KnownChangesForm(List<Row> rows, Consumer<Set<PersonId>> taken) {
        addClassNames("form", "known-changes");
        setId("known-changes");
        CheckboxGroup<Row> choice = new CheckboxGroup<>(getTranslation("import.changes.help"));
        choice.setItems(rows);
        choice.setItemLabelGenerator(this::say);
        choice.setValue(rows.stream().filter(Row::taken).collect(Collectors.toCollection(LinkedHashSet::new)));
        choice.addValueChangeListener(change -> taken.accept(change.getValue().stream()
                .map(row -> Objects.requireNonNull(row.person()))
                .collect(Collectors.toSet())));
        add(new H2(getTranslation("import.changes.title", rows.size())), choice);
    }

    private String say(Row row) {
        return getTranslation(
                "import.fault",
                row.name(),
                row.changes().entrySet().stream()
                        .map(change -> getTranslation(change.getKey()) + " " + change.getValue())
                        .collect(Collectors.joining(" · ")));
    }
}
