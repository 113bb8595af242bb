package academy.guildhall.admissions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The one to three rows of headings of a sheet, and which column was taken for what.
 *
 * @param begin index of the first of these rows
 * @param end index of the first row below them
 * @param columns where each column stands; only honours may stand in several
 * @param taken every column that has a heading, in order
 */
public record Headings(int begin, int end, Map<ListColumn, List<Integer>> columns, List<Taken> taken) {
    private static final int WITHIN = 20;
    private static final int MOST_ROWS = 3;
    private static final int FEWEST = 3;
    private static final int DIGITS_OF_DATA = 6;

    /**
     * A column of the list.
     *
     * @param letter as the spreadsheet calls it
     * @param column what it was taken for; nothing where it isn't taken
     */
    public record Taken(
            String letter, String heading, @Nullable ListColumn column) {}

    static Optional<Headings> of(ListFile file) {
        for (int i = 0; i < Math.min(file.rows().size(), WITHIN); i++) {
            Headings one = from(file, i);
            if (one.isOfAList()) {
                Headings below = i + 1 < one.end ? from(file, i + 1) : one;
                if (below.columns.size() > one.columns.size()) {
                    return Optional.of(below);
                }
                if (below.columns.size() < one.columns.size()
                        || hasKnown(file.rows().get(i))) {
                    return Optional.of(one);
                }
                // A title or a line for the seal: the headings below it say all without it.
            }
        }
        return Optional.empty();
    }

    private static boolean hasKnown(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> ListColumn.of(cell.text()).isPresent());
    }

    private boolean isOfAList() {
        return columns.containsKey(ListColumn.NAME) && columns.size() >= FEWEST;
    }

    private static Headings from(ListFile file, int begin) {
        Headings found = read(file, begin, begin + 1);
        for (int end = begin + 2; end <= Math.min(begin + MOST_ROWS, file.rows().size()); end++) {
            Headings more = read(file, begin, end);
            if (isData(file.rows().get(end - 1)) || !addsTo(file, found, more, end - 1)) {
                return found;
            }
            found = more;
        }
        return found;
    }

    /** Whether the row belongs to the headings: it has one of its own, or makes one with what stands above. */
    private static boolean addsTo(ListFile file, Headings found, Headings more, int at) {
        return more.columns.size() > found.columns.size()
                || more.columns.keySet().containsAll(found.columns.keySet())
                        && hasKnown(file.rows().get(at));
    }

    private static boolean isData(SheetRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.kind() != ListCell.Kind.TEXT
                        || cell.text().chars().filter(Character::isDigit).count() >= DIGITS_OF_DATA);
    }

    private static Headings read(ListFile file, int begin, int end) {
        Map<ListColumn, List<Integer>> columns = new EnumMap<>(ListColumn.class);
        List<Taken> taken = new ArrayList<>();
        int width = file.rows().subList(begin, end).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        for (int at = 0; at < width; at++) {
            List<String> stack = stack(file, begin, end, at);
            if (!stack.isEmpty()) {
                ListColumn column = column(stack);
                boolean counts = column != null && (column == ListColumn.HONOURS || !columns.containsKey(column));
                if (column != null && counts) {
                    columns.computeIfAbsent(column, key -> new ArrayList<>()).add(at);
                }
                taken.add(new Taken(
                        CellReference.convertNumToColString(at), String.join(" ", stack), counts ? column : null));
            }
        }
        return new Headings(begin, end, columns, taken);
    }

    /** What stands over a column, from above; a heading that is merged over several columns stands over each. */
    private static List<String> stack(ListFile file, int begin, int end, int at) {
        Set<String> stack = new LinkedHashSet<>();
        for (int i = begin; i < end; i++) {
            SheetRow row = file.rows().get(i);
            String text = row.cell(at).text().strip();
            if (text.isEmpty()) {
                text = file.rows().subList(begin, end).stream()
                        .flatMap(above -> file.mergedInto(above, row.line(), at).stream())
                        .findFirst()
                        .orElse("");
            }
            if (!text.isEmpty()) {
                stack.add(text);
            }
        }
        return List.copyOf(stack);
    }

    /** All of it together, then the lowest that is known; what stands under an organisation is of the organisation. */
    private static @Nullable ListColumn column(List<String> stack) {
        Optional<ListColumn> together = ListColumn.of(String.join("", stack));
        if (together.isPresent()) {
            return together.get();
        }
        ListColumn above = stack.size() > 1 ? ListColumn.of(stack.getFirst()).orElse(null) : null;
        if (above == ListColumn.NOMINATOR) {
            return null;
        }
        for (String text : stack.reversed()) {
            Optional<ListColumn> known = ListColumn.of(text);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return null;
    }

    /** Whether a row further down says the headings again, as each printed page does. */
    boolean isRepeatedBy(SheetRow row) {
        long known = row.cells().stream()
                .filter(cell -> ListColumn.of(cell.text()).isPresent())
                .count();
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return known >= 2 && known * 2 >= filled;
    }
}
