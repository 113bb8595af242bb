package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ListColumn;
import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.ListPreview.Row;
import academy.guildhall.admissions.RowFault;
import academy.guildhall.platform.ui.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a list, refused ones first: what becomes of each, why, and everything that would be stored of it. */
class ImportRows extends Table<Row> {
    /** So many rows are shown at once; a longer list scrolls. */
    private static final int SHORT = 60;

    ImportRows(String label, List<Row> rows) {
        super(label);
        text("import.number", ImportRows::number);
        text("person.name", Row::name);
        text("import.fate", this::fate);
        text("import.faults", row -> row.faults().stream().map(this::say).collect(Collectors.joining(" ")));
        boolean isFull = rows.stream().anyMatch(row -> !row.stored().isEmpty());
        if (isFull) {
            text("person.employer", this::employer);
            text("import.stored", this::stored);
        }
        wraps();
        if (isFull) {
            // A dozen fields: as broad as the page allows, or a row is as tall as a page.
            getColumns().getLast().setWidth("24rem").setFlexGrow(5);
        }
        List<Row> refusedFirst = rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.fate() != Fate.REFUSED))
                .toList();
        setItems(refusedFirst);
        setAllRowsVisible(refusedFirst.size() <= SHORT);
    }

    private String fate(Row row) {
        String fate = getTranslation("import.fate." + row.fate().name());
        return row.knownAs() == null ? fate : fate + " · " + getTranslation("import.knownAs", row.knownAs());
    }

    private static String number(Row row) {
        return row.sheet().isEmpty() ? row.number() : row.sheet() + " " + row.number();
    }

    /** An employer that isn't known yet, with the known ones that it may be, or with the one that was chosen. */
    private String employer(Row row) {
        String meant = row.meant();
        if (meant != null) {
            return getTranslation("import.employer.meant", row.employer(), meant);
        }
        return row.near().isEmpty()
                ? row.employer()
                : getTranslation(
                        "import.employer.near", row.employer(), String.join(getTranslation("list.comma"), row.near()));
    }

    private String say(RowFault fault) {
        return getTranslation(
                "import.fault",
                fault.column().heading(),
                getTranslation(fault.reasonKey(), fault.args().toArray()));
    }

    private String stored(Row row) {
        return row.stored().entrySet().stream().map(this::stored).collect(Collectors.joining(" · "));
    }

    private String stored(Map.Entry<ListColumn, Object> cell) {
        Object value = cell.getValue();
        String said = value instanceof Enum<?> word ? getTranslation("import.word." + word.name()) : value.toString();
        return getTranslation("import.fault", cell.getKey().heading(), said);
    }
}
