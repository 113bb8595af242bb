package academy.guildhall.admissions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's row of a list.
 *
 * @param sheet on which it stands; empty where there is but one
 * @param line in the file, the first being 1
 * @param number what the list itself calls the row, or its line where it has no number
 * @param cells as the list has them
 * @param nomination what was read, or nothing where there are faults
 */
record ListRow(
        String sheet,
        int line,
        String number,
        String name,
        @Nullable Nomination nomination,
        List<RowFault> faults,
        Map<ListColumn, ListCell> cells) {
    /** As the list calls it, with its sheet where there are several. */
    String place() {
        return sheet.isEmpty() ? number : sheet + " " + number;
    }

    ListRow refused(List<RowFault> why) {
        return new ListRow(sheet, line, number, name, null, List.copyOf(why), cells);
    }
}
