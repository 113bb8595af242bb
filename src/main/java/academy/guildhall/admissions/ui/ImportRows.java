package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ListColumn;
import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.ListPreview.Row;
import academy.guildhall.admissions.RowFault;
import academy.guildhall.platform.ui.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rows of a list: what becomes of each, why, and everything that would be stored of it. */
class ImportRows extends Table<Row> {
    /** So many rows are shown at once; a longer list scrolls. */
    private static final int SHORT = 20;

    private ImportRows(String label, List<Row> rows) {
        super(label);
        text("import.number", ImportRows::number);
        text("person.name", Row::name);
        text("import.fate", this::fate);
        setItems(rows);
        setAllRowsVisible(rows.size() <= SHORT);
    }

    /** The refused ones of these, each with why; nothing when there are none. */
    static Optional<ImportRows> refused(String label, List<Row> all) {
        return of(label, all, Fate.REFUSED::equals).map(rows -> {
            rows.text(
                    "import.faults", row -> row.faults().stream().map(rows::say).collect(Collectors.joining(" ")));
            rows.broadAtTheEnd();
            return rows;
        });
    }

    /** The others, each with what would be stored; nothing when there are none. */
    static Optional<ImportRows> read(String label, List<Row> all) {
        return of(label, all, fate -> fate != Fate.REFUSED).map(rows -> {
            rows.text("person.employer", rows::employer);
            rows.text("import.stored", rows::stored);
            rows.broadAtTheEnd();
            return rows;
        });
    }

    private static Optional<ImportRows> of(String label, List<Row> all, Predicate<Fate> which) {
        List<Row> rows = all.stream().filter(row -> which.test(row.fate())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ImportRows(label, rows));
    }

    /** The last column says most: a dozen fields, or several faults. */
    private void broadAtTheEnd() {
        wraps();
        getColumns().getLast().setWidth("24rem").setFlexGrow(5);
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
