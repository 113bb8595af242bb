package academy.guildhall.admissions;

import academy.guildhall.platform.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A nomination list as unions send them: a title above, one or two rows of headings in any order of columns, people, and
 * lines to sign below. Every row stands for itself: a fault in one loses none of the others.
 */
record NominationList(List<ListRow> rows) {
    private static final int HEADINGS_WITHIN = 20;
    private static final int FEWEST_HEADINGS = 3;
    private static final int FEWEST_CELLS = 3;

    static NominationList read(byte[] content) {
        List<ListFile> lists = ListFile.read(content).stream()
                .filter(sheet -> headings(sheet) >= 0)
                .toList();
        if (lists.isEmpty()) {
            throw new Refusal("import.refused.headings");
        }
        if (lists.size() > 1) {
            throw new Refusal(
                    "import.refused.sheets", lists.stream().map(ListFile::sheet).collect(Collectors.joining("、")));
        }
        return of(lists.getFirst(), headings(lists.getFirst()));
    }

    /** The row of headings, counted from 0; -1 where there is none. */
    private static int headings(ListFile file) {
        for (int i = 0; i < Math.min(file.rows().size(), HEADINGS_WITHIN); i++) {
            Map<ListColumn, Integer> columns = columns(file.rows().get(i));
            if (columns.size() >= FEWEST_HEADINGS && columns.containsKey(ListColumn.NAME)) {
                return i;
            }
        }
        return -1;
    }

    private static NominationList of(ListFile file, int headings) {
        Map<ListColumn, Integer> columns = columns(file.rows().get(headings));
        int begin = headings + 1;
        if (begin < file.rows().size() && isSecondHeading(file.rows().get(begin))) {
            columns(file.rows().get(begin)).forEach(columns::putIfAbsent);
            begin++;
        }
        require(columns);
        return new NominationList(people(file.rows(), begin, columns));
    }

    private static Map<ListColumn, Integer> columns(List<String> cells) {
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            int at = i;
            ListColumn.of(cells.get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        return columns;
    }

    /** A second row of headings has nothing in it but headings. */
    private static boolean isSecondHeading(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return !filled.isEmpty() && filled.stream().map(ListColumn::of).allMatch(Optional::isPresent);
    }

    private static void require(Map<ListColumn, Integer> columns) {
        String missing = java.util.Arrays.stream(ListColumn.values())
                .filter(ListColumn::isRequired)
                .filter(column -> !columns.containsKey(column))
                .map(ListColumn::heading)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Refusal("import.refused.columns", missing);
        }
    }

    private static List<ListRow> people(List<List<String>> rows, int begin, Map<ListColumn, Integer> columns) {
        List<ListRow> people = new ArrayList<>();
        Map<String, String> seenIdentities = new HashMap<>();
        Map<String, String> seenAddresses = new HashMap<>();
        for (int i = begin; i < rows.size(); i++) {
            Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
            List<String> row = rows.get(i);
            columns.forEach((column, at) ->
                    cells.put(column, at < row.size() ? row.get(at).strip() : ""));
            if (cells.values().stream().filter(cell -> !cell.isEmpty()).count() < FEWEST_CELLS) {
                continue;
            }
            RowReader reader = new RowReader(i + 1, cells);
            ListRow read = reader.read();
            people.add(reader.once(read, seenIdentities, seenAddresses));
        }
        if (people.isEmpty()) {
            throw new Refusal("import.refused.nobody");
        }
        return people;
    }
}
