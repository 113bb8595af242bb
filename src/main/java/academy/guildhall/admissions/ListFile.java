package academy.guildhall.admissions;

import academy.guildhall.platform.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a list as it comes: of a workbook, or a text in UTF-8, UTF-16 or GB 18030. What it is shows in its content, not
 * in its name.
 *
 * @param sheet its name in a workbook; empty for a text file
 * @param rows that have something in them, in order
 * @param merged cells that are merged over several rows
 */
record ListFile(String sheet, List<SheetRow> rows, List<MergedCells> merged) {
    /** The largest file in bytes: 10 MB is more than 20,000 rows of a list. */
    static final int LARGEST = 10 * 1024 * 1024;

    static final int MOST_ROWS = 20_000;

    /** Cells with something in them: 20,000 rows of 50 columns. */
    static final int MOST_CELLS = 1_000_000;

    /** All sheets that are shown and have a row; a text file is one. */
    static List<ListFile> read(byte[] content) {
        if (content.length == 0) {
            throw new Refusal("import.refused.empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("import.refused.large", LARGEST / 1024 / 1024);
        }
        return switch (FileKind.of(content)) {
            case WORKBOOK -> WorkbookReader.read(content);
            case TEXT -> List.of(TextReader.read(content));
        };
    }

    /** What a row says for a cell of a line that is merged with one of its own, to the right or below. */
    Optional<String> mergedInto(SheetRow row, int line, int column) {
        return merged.stream()
                .filter(cells -> cells.firstLine() == row.line() && cells.covers(line, column))
                .map(cells -> row.cell(cells.firstColumn()).text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
