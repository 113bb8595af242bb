package academy.guildhall.admissions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells who stands in the rows below the headings of a sheet, and which rows have nobody in them. */
final class SheetPeople {
    /** With fewer it isn't an identity number that was mistyped, but a word. */
    private static final int DIGITS_OF_A_NUMBER = 6;

    private final ListFile file;
    private final Headings headings;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /** Cells that are merged downwards, by their first column. */
    private final Map<Integer, TreeMap<Integer, MergedCells>> down = new HashMap<>();

    /** A person's cells, with the line that they begin on. */
    record Found(int line, Map<ListColumn, ListCell> cells, boolean hidden) {}

    SheetPeople(ListFile file, Headings headings) {
        this.file = file;
        this.headings = headings;
        file.merged().stream()
                .filter(cells -> cells.lastLine() > cells.firstLine())
                .forEach(cells -> down.computeIfAbsent(cells.firstColumn(), key -> new TreeMap<>())
                        .put(cells.firstLine(), cells));
        read();
    }

    List<Found> found() {
        return found;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void read() {
        Map<Integer, SheetRow> byLine =
                file.rows().stream().collect(Collectors.toMap(SheetRow::line, row -> row, (one, other) -> one));
        int before = file.rows().get(headings.end() - 1).line();
        for (SheetRow row : file.rows().subList(headings.end(), file.rows().size())) {
            for (int line = before + 1; line < row.line(); line++) {
                leaveOut(LeftOut.Kind.EMPTY, line, "");
            }
            before = row.line();
            take(row, byLine);
        }
    }

    private void take(SheetRow row, Map<Integer, SheetRow> byLine) {
        Map<ListColumn, ListCell> cells = new EnumMap<>(ListColumn.class);
        Map<ListColumn, ListCell> own = new EnumMap<>(ListColumn.class);
        headings.columns().forEach((column, places) -> {
            own.put(column, joined(places.stream().map(row::cell).toList()));
            cells.put(
                    column,
                    joined(places.stream().map(at -> covered(row, at, byLine)).toList()));
        });
        RowCells person = new RowCells(cells);
        LeftOut.Kind nobody = nobody(row, person);
        if (nobody != null) {
            leaveOut(nobody, row.line(), said(row));
        } else if (isMoreOfTheOneBefore(own, cells)) {
            Found one = found.removeLast();
            Map<ListColumn, ListCell> all = new EnumMap<>(one.cells());
            all.put(
                    ListColumn.HONOURS,
                    joined(List.of(one.cells().get(ListColumn.HONOURS), own.get(ListColumn.HONOURS))));
            found.add(new Found(one.line(), all, one.hidden()));
        } else {
            found.add(new Found(row.line(), cells, row.hidden()));
        }
    }

    /** A cell, or the one above that it is merged with. */
    private ListCell covered(SheetRow row, int at, Map<Integer, SheetRow> byLine) {
        ListCell cell = row.cell(at);
        if (!cell.isEmpty()) {
            return cell;
        }
        TreeMap<Integer, MergedCells> merged = down.get(at);
        var above = merged == null ? null : merged.floorEntry(row.line());
        SheetRow first = above == null || !above.getValue().covers(row.line(), at) ? null : byLine.get(above.getKey());
        return first == null ? ListCell.EMPTY : first.cell(at);
    }

    private static ListCell joined(List<ListCell> cells) {
        List<ListCell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() <= 1) {
            return filled.isEmpty() ? ListCell.EMPTY : filled.getFirst();
        }
        ListCell.Kind kind = filled.stream()
                .map(ListCell::kind)
                .filter(one -> one == ListCell.Kind.FORMULA || one == ListCell.Kind.ERROR)
                .findFirst()
                .orElse(ListCell.Kind.TEXT);
        return new ListCell(filled.stream().map(ListCell::text).collect(Collectors.joining("、")), kind);
    }

    /** Somebody's further honours, each in a row of its own beside a name and number that are merged down. */
    private boolean isMoreOfTheOneBefore(Map<ListColumn, ListCell> own, Map<ListColumn, ListCell> cells) {
        boolean honoursAlone = own.entrySet().stream()
                .allMatch(cell -> cell.getValue().isEmpty() == (cell.getKey() != ListColumn.HONOURS));
        return honoursAlone
                && own.containsKey(ListColumn.HONOURS)
                && !cells.getOrDefault(ListColumn.IDENTITY, ListCell.EMPTY).isEmpty()
                && !found.isEmpty()
                && found.getLast()
                        .cells()
                        .getOrDefault(ListColumn.IDENTITY, ListCell.EMPTY)
                        .equals(cells.get(ListColumn.IDENTITY));
    }

    private LeftOut.@org.jspecify.annotations.Nullable Kind nobody(SheetRow row, RowCells person) {
        if (headings.isRepeatedBy(row)) {
            return LeftOut.Kind.HEADING;
        }
        if (!hasNumber(person)) {
            for (ListCell cell : row.cells()) {
                var kind = LeftOut.kind(cell.text());
                if (kind.isPresent()) {
                    return kind.get();
                }
            }
        }
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        if (!person.isEmpty(ListColumn.NAME) || !person.isEmpty(ListColumn.IDENTITY)) {
            return filled == 1
                            && person.isEmpty(ListColumn.IDENTITY)
                            && LeftOut.isSentence(person.text(ListColumn.NAME))
                    ? LeftOut.Kind.NOTE
                    : null;
        }
        List<ListColumn> known = headings.columns().keySet().stream()
                .filter(column -> column != ListColumn.NUMBER && !person.isEmpty(column))
                .toList();
        if (known.size() > 1 || known.contains(ListColumn.PHONE) || known.contains(ListColumn.EMAIL)) {
            return null;
        }
        boolean numberAlone = known.isEmpty() && filled == 1 && !person.isEmpty(ListColumn.NUMBER);
        return numberAlone && !LeftOut.isSentence(person.text(ListColumn.NUMBER))
                ? LeftOut.Kind.EMPTY
                : LeftOut.Kind.NOTE;
    }

    private static boolean hasNumber(RowCells person) {
        return person.text(ListColumn.IDENTITY)
                        .codePoints()
                        .filter(Character::isDigit)
                        .count()
                >= DIGITS_OF_A_NUMBER;
    }

    private static String said(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.text().strip())
                .collect(Collectors.joining(" "));
    }

    private void leaveOut(LeftOut.Kind kind, int line, String text) {
        leftOut.add(new LeftOut(kind, line, text));
    }
}
