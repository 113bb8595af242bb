package academy.guildhall.admissions;

import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.IdentityNumber;
import academy.guildhall.platform.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A nomination list as unions send them: a title above, one to three rows of headings in any order of columns, people, and
 * lines to sign below, on one sheet or on several. Every row stands for itself: a fault in one loses none of the others.
 */
record NominationList(List<ListRow> rows, List<ListSheet> sheets, List<Source> sources) {
    /** A sheet with its headings, as the union sent it. */
    record Source(ListFile file, Headings headings) {
        boolean holds(ListRow row) {
            return row.sheet().isEmpty() || row.sheet().equals(file.sheet());
        }

        SheetRow row(int line) {
            SheetRow sought = new SheetRow(line, List.of(), false);
            int at = Collections.binarySearch(file.rows(), sought, Comparator.comparingInt(SheetRow::line));
            return at < 0 ? sought : file.rows().get(at);
        }
    }

    /** All sheets that are shown and hold a list. */
    static NominationList read(byte[] content, ListRules rules) {
        return read(content, rules, Set.of());
    }

    /** @param without sheets that somebody left out, by name */
    static NominationList read(byte[] content, ListRules rules, Set<String> without) {
        Map<ListFile, Headings> lists = new LinkedHashMap<>();
        for (ListFile file : ListFile.read(content)) {
            Headings.of(file).ifPresent(headings -> lists.put(file, headings));
        }
        if (lists.isEmpty()) {
            throw new Refusal("import.refused.headings");
        }
        lists.values().forEach(NominationList::require);
        Reading reading = new Reading(rules, lists.size() > 1);
        lists.forEach((file, headings) -> reading.sheet(file, headings, without.contains(file.sheet())));
        if (reading.rows.isEmpty() && without.isEmpty()) {
            throw new Refusal("import.refused.nobody");
        }
        List<Source> sources = lists.entrySet().stream()
                .map(list -> new Source(list.getKey(), list.getValue()))
                .toList();
        return new NominationList(reading.rows, reading.sheets, sources);
    }

    private static void require(Headings headings) {
        String missing = Arrays.stream(ListColumn.values())
                .filter(ListColumn::isRequired)
                .filter(column -> !headings.columns().containsKey(column))
                .map(ListColumn::heading)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Refusal("import.refused.columns", missing);
        }
    }

    /** Sheet after sheet: somebody counts once on all of them together. */
    private static final class Reading {
        private final ListRules rules;
        private final boolean several;
        private final List<ListRow> rows = new ArrayList<>();
        private final List<ListSheet> sheets = new ArrayList<>();
        private final Map<String, String> identities = new HashMap<>();
        private final Map<String, String> addresses = new HashMap<>();

        Reading(ListRules rules, boolean several) {
            this.rules = rules;
            this.several = several;
        }

        void sheet(ListFile file, Headings headings, boolean leftOut) {
            SheetPeople people = new SheetPeople(file, headings);
            sheets.add(new ListSheet(
                    file.sheet(),
                    people.found().size(),
                    headings.taken(),
                    people.leftOut(),
                    people.found().stream()
                            .filter(SheetPeople.Found::hidden)
                            .map(SheetPeople.Found::line)
                            .toList()));
            if (!leftOut) {
                people.found().forEach(one -> rows.add(once(read(file, one), one)));
            }
        }

        private ListRow read(ListFile file, SheetPeople.Found one) {
            return new RowReader(several ? file.sheet() : "", one.line(), one.cells(), rules).read();
        }

        /** The same row, refused when somebody before it has its identity number or address. */
        private ListRow once(ListRow row, SheetPeople.Found one) {
            List<RowFault> faults = new ArrayList<>(row.faults());
            String here = row.sheet().isEmpty() ? row.number() : row.sheet() + " " + row.number();
            String identity = IdentityNumber.plain(new RowCells(one.cells()).text(ListColumn.IDENTITY));
            String address = EmailAddress.plain(new RowCells(one.cells()).text(ListColumn.EMAIL));
            Optional<String> before = before(identities, identity, here);
            Optional<String> sameAddress = before(addresses, address, here);
            before.ifPresent(number -> faults.add(RowFault.of(ListColumn.IDENTITY, "twice", number)));
            if (before.isEmpty()) {
                sameAddress.ifPresent(number -> faults.add(RowFault.of(ListColumn.EMAIL, "twiceEmail", number)));
            }
            return faults.size() == row.faults().size() ? row : row.refused(faults);
        }

        private static Optional<String> before(Map<String, String> seen, String what, String here) {
            return what.isEmpty() ? Optional.empty() : Optional.ofNullable(seen.putIfAbsent(what, here));
        }
    }
}
