package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.Headings;
import academy.guildhall.admissions.LeftOut;
import academy.guildhall.admissions.ListPreview;
import academy.guildhall.admissions.ListSheet;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How a list was read: which sheets count, which column was taken for what, and which rows were left out. */
class ListReading extends Div {
    private static final int SHORT = 80;

    /** @param without hears which sheets are left out from now on */
    ListReading(ListPreview preview, Consumer<List<String>> without) {
        addClassNames("form", "list-reading");
        setId("list-reading");
        add(new H2(getTranslation("import.reading.title")));
        List<ListSheet> sheets = preview.sheets();
        if (sheets.size() > 1) {
            add(choice(preview, without));
        }
        sheets.stream()
                .filter(sheet -> !preview.without().contains(sheet.name()))
                .forEach(sheet -> say(sheet, sheets.size() > 1));
    }

    private CheckboxGroup<ListSheet> choice(ListPreview preview, Consumer<List<String>> without) {
        CheckboxGroup<ListSheet> choice = new CheckboxGroup<>(getTranslation("import.sheets"));
        choice.setItems(preview.sheets());
        choice.setItemLabelGenerator(sheet -> getTranslation("import.sheet", sheet.name(), sheet.people()));
        choice.setValue(preview.sheets().stream()
                .filter(sheet -> !preview.without().contains(sheet.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        choice.addValueChangeListener(change -> {
            Set<ListSheet> chosen = change.getValue();
            without.accept(preview.sheets().stream()
                    .filter(sheet -> !chosen.contains(sheet))
                    .map(ListSheet::name)
                    .toList());
        });
        return choice;
    }

    private void say(ListSheet sheet, boolean named) {
        String comma = getTranslation("list.comma");
        String taken = sheet.columns().stream()
                .filter(column -> column.column() != null)
                .map(this::taken)
                .collect(Collectors.joining(comma));
        String ignored = sheet.columns().stream()
                .filter(column -> column.column() == null)
                .map(column -> column.letter() + " " + shortened(column.heading()))
                .collect(Collectors.joining(comma));
        if (named) {
            add(new Paragraph(getTranslation("import.sheet", sheet.name(), sheet.people())));
        }
        add(new Paragraph(getTranslation("import.reading.taken", taken)));
        if (!ignored.isEmpty()) {
            add(new Paragraph(getTranslation("import.reading.ignored", ignored)));
        }
        for (LeftOut.Kind kind : LeftOut.Kind.values()) {
            List<LeftOut> rows =
                    sheet.leftOut().stream().filter(row -> row.kind() == kind).toList();
            if (!rows.isEmpty()) {
                add(new Paragraph(getTranslation(
                        "import.reading.leftOut." + kind,
                        rows.size(),
                        rows.stream().map(this::leftOut).collect(Collectors.joining(comma)))));
            }
        }
        if (!sheet.hidden().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "import.reading.hidden",
                    sheet.hidden().size(),
                    sheet.hidden().stream().map(String::valueOf).collect(Collectors.joining(comma)))));
        }
    }

    private String taken(Headings.Taken column) {
        String meant = java.util.Objects.requireNonNull(column.column()).heading();
        return column.letter() + " "
                + (column.heading().equals(meant)
                        ? meant
                        : getTranslation("import.employer.meant", shortened(column.heading()), meant));
    }

    private String leftOut(LeftOut row) {
        return row.text().isEmpty()
                ? Integer.toString(row.line())
                : getTranslation("import.reading.row", row.line(), shortened(row.text()));
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }
}
