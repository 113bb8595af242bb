package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ListPreview.Row;
import academy.guildhall.admissions.Untaken;
import academy.guildhall.platform.PersonId;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Known people of whom a list says something else: another employer, telephone or address. Each is offered, none is taken unasked. */
class KnownChangesForm extends Div {
    /** Hears of whom the list is believed, and answers what of it is refused. */
    @FunctionalInterface
    interface Taking extends Serializable {
        List<Untaken> take(Set<PersonId> people);
    }

    private final CheckboxGroup<Row> choice = new CheckboxGroup<>();
    private final Div refused = new Div();
    private final Taking taking;
    private boolean answering;

    KnownChangesForm(List<Row> rows, Taking taking) {
        this.taking = taking;
        addClassNames("form", "known-changes");
        setId("known-changes");
        choice.setLabel(getTranslation("import.changes.help"));
        choice.setItems(rows);
        choice.setItemLabelGenerator(this::say);
        choice.setValue(rows.stream().filter(Row::taken).collect(Collectors.toCollection(LinkedHashSet::new)));
        choice.addValueChangeListener(change -> {
            if (!answering) {
                take(change.getValue());
            }
        });
        refused.addClassNames("note", "bad");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        add(new H2(getTranslation("import.changes.title", rows.size())), choice, refused);
    }

    /** Of whom nothing can be taken over the tick goes again, and why is said. */
    private void take(Collection<Row> ticked) {
        List<Untaken> untaken =
                taking.take(ticked.stream().map(KnownChangesForm::person).collect(Collectors.toSet()));
        answering = true;
        choice.setValue(ticked.stream()
                .filter(row -> row.changes().size() > fieldsOf(row, untaken))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        answering = false;
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        untaken.forEach(one -> list.add(new ListItem(said(one))));
        refused.removeAll();
        refused.add(new Paragraph(getTranslation("import.changes.refused")), list);
        refused.setVisible(!untaken.isEmpty());
    }

    private static long fieldsOf(Row row, List<Untaken> untaken) {
        return untaken.stream().filter(one -> one.person().equals(row.person())).count();
    }

    private static PersonId person(Row row) {
        return Objects.requireNonNull(row.person());
    }

    private String said(Untaken one) {
        return getTranslation(
                "import.changes.untaken",
                one.name(),
                getTranslation(one.field()),
                one.change(),
                getTranslation(one.reasonKey(), one.args().toArray()));
    }

    private String say(Row row) {
        return getTranslation(
                "import.fault",
                row.name(),
                row.changes().entrySet().stream()
                        .map(change -> getTranslation(change.getKey().labelKey()) + " " + change.getValue())
                        .collect(Collectors.joining(" · ")));
    }
}
