package academy.guildhall.admissions;

import java.util.List;

/**
 * A row of a sheet that has something in it.
 *
 * @param line in the file, the first being 1
 * @param hidden whether the spreadsheet doesn't show it
 */
record SheetRow(int line, List<ListCell> cells, boolean hidden) {
    ListCell cell(int at) {
        return at < cells.size() ? cells.get(at) : ListCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(ListCell::isEmpty);
    }
}
