package academy.guildhall.admissions;

import academy.guildhall.admissions.ListJudge.Judged;
import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.NominationList.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a list that was taken over.
 *
 * @param parts go back to the union: refused rows under their own headings, with what is wrong in them
 * @param untaken what it said otherwise of people who are known, and what was refused to be taken over; such rows are entered
 */
record ReturnedList(List<Part> parts, List<Untaken> untaken) {
    /** Those that were kept before had parts alone. */
    ReturnedList(List<Part> parts, @Nullable List<Untaken> untaken) {
        this.parts = parts;
        this.untaken = untaken == null ? List.of() : untaken;
    }

    /**
     * A sheet.
     *
     * @param above its title and headings
     * @param merged which cells of them are merged
     */
    record Part(String sheet, List<SheetRow> above, List<MergedCells> merged, List<Row> rows) {}

    /** @param cells as the list has them; those that are merged down are in each row */
    record Row(int line, String number, String name, List<String> cells, List<Wrong> wrong) {}

    /** @param at the place of the cell, from 0 */
    record Wrong(int at, RowFault fault) {}

    static ReturnedList of(NominationList list, List<Judged> judged, List<Untaken> untaken) {
        List<Part> parts = new ArrayList<>();
        for (Source source : list.sources()) {
            List<Row> rows = judged.stream()
                    .filter(row -> row.fate() == Fate.REFUSED && source.holds(row.row()))
                    .map(row -> row(source, row))
                    .toList();
            if (!rows.isEmpty()) {
                List<SheetRow> above =
                        source.file().rows().subList(0, source.headings().end());
                int last = above.getLast().line();
                parts.add(new Part(
                        source.file().sheet(),
                        List.copyOf(above),
                        source.file().merged().stream()
                                .filter(cells -> cells.lastLine() <= last)
                                .toList(),
                        rows));
            }
        }
        return new ReturnedList(parts, untaken);
    }

    private static Row row(Source source, Judged judged) {
        ListRow row = judged.row();
        Map<ListColumn, List<Integer>> columns = source.headings().columns();
        List<String> cells = new ArrayList<>(source.row(row.line()).cells().stream()
                .map(cell -> cell.text().strip())
                .toList());
        row.cells().forEach((column, cell) -> {
            List<Integer> places = columns.getOrDefault(column, List.of());
            if (places.size() == 1 && !cell.isEmpty()) {
                while (cells.size() <= places.getFirst()) {
                    cells.add("");
                }
                cells.set(places.getFirst(), cell.text().strip());
            }
        });
        List<Wrong> wrong = judged.faults().stream()
                .map(fault -> new Wrong(
                        columns.getOrDefault(fault.column(), List.of(0)).getFirst(), fault))
                .toList();
        return new Row(row.line(), row.number(), row.name(), cells, wrong);
    }

    boolean isEmpty() {
        return parts.isEmpty() && untaken.isEmpty();
    }

    /** As the page shows them. */
    List<ListPreview.Row> shown() {
        return parts.stream()
                .flatMap(part -> part.rows().stream()
                        .map(row -> new ListPreview.Row(
                                parts.size() > 1 ? part.sheet() : "",
                                row.line(),
                                row.number(),
                                row.name(),
                                "",
                                List.of(),
                                null,
                                Fate.REFUSED,
                                row.wrong().stream().map(Wrong::fault).toList(),
                                Map.of(),
                                false,
                                null,
                                null,
                                Map.of(),
                                false)))
                .toList();
    }
}
