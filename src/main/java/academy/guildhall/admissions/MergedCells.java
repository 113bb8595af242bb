package academy.guildhall.admissions;

import org.apache.poi.ss.util.CellRangeAddress;

/** Cells that are merged into one: lines counted from 1, columns from 0. */
record MergedCells(int firstLine, int lastLine, int firstColumn, int lastColumn) {
    static MergedCells of(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        return new MergedCells(
                range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn());
    }

    boolean covers(int line, int column) {
        return line >= firstLine && line <= lastLine && column >= firstColumn && column <= lastColumn;
    }
}
