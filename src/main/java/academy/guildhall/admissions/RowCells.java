package academy.guildhall.admissions;

import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.TextKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one person's row, and what is wrong with them: each column is refused once, with the first reason. */
final class RowCells {
    static final int LONGEST = 200;

    private static final Pattern FORMULA = Pattern.compile("(?s)[=@].*|[+\\-](?![0-9 ]*$).*");

    private final Map<ListColumn, ListCell> cells;
    private final Map<ListColumn, RowFault> faults = new EnumMap<>(ListColumn.class);

    RowCells(Map<ListColumn, ListCell> cells) {
        this.cells = cells;
    }

    String text(ListColumn column) {
        return cell(column).text().strip();
    }

    ListCell cell(ListColumn column) {
        return cells.getOrDefault(column, ListCell.EMPTY);
    }

    Map<ListColumn, ListCell> all() {
        return cells;
    }

    /** Whether nothing is seen in it. */
    boolean isEmpty(ListColumn column) {
        return TextKey.of(text(column)).isEmpty();
    }

    void fault(ListColumn column, String reason, Object... args) {
        faults.putIfAbsent(column, RowFault.of(column, reason, args));
    }

    boolean isRefused(ListColumn column) {
        return faults.containsKey(column);
    }

    List<RowFault> faults() {
        return new ArrayList<>(faults.values());
    }

    /** Refuses signs that can't be kept and what a spreadsheet reckons, whatever the column. */
    void refuseWhatIsNoText() {
        for (Map.Entry<ListColumn, ListCell> entry : cells.entrySet()) {
            ListColumn column = entry.getKey();
            ListCell cell = entry.getValue();
            Optional<CleanText.Fault> sign = CleanText.fault(cell.text());
            if (column == ListColumn.NUMBER) {
                continue;
            }
            if (cell.kind() == ListCell.Kind.ERROR) {
                fault(column, "reckoned", cell.text());
            } else if (sign.isPresent()) {
                fault(column, "sign", sign.get().place(), sign.get().code());
            } else if (cell.kind() == ListCell.Kind.FORMULA || isFormula(cell.text())) {
                fault(column, column == ListColumn.HONOURS ? "honourFormula" : "formula");
            } else if (cell.kind() == ListCell.Kind.ROUNDED) {
                fault(column, "rounded");
            }
        }
    }

    /** A text that a spreadsheet would take for a formula; a telephone number with + isn't one. */
    private static boolean isFormula(String text) {
        String plain = text.strip();
        return FORMULA.matcher(plain.startsWith("'") ? plain.substring(1) : plain)
                .matches();
    }

    /** On one line, as it is kept. */
    @Nullable
    String line(ListColumn column) {
        if (isRefused(column)) {
            return null;
        }
        String clean = CleanText.line(text(column));
        if (clean.length() > LONGEST) {
            fault(column, "long", LONGEST);
            return null;
        }
        return clean.isEmpty() ? null : clean;
    }
}
