package academy.guildhall.admissions;

import academy.guildhall.people.Honour;
import academy.guildhall.people.NewPerson;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a row would be kept, column by column, as it may be shown: numbers by their ends. */
final class StoredCells {
    private StoredCells() {}

    static Map<ListColumn, Object> of(@Nullable Nomination read) {
        Map<ListColumn, Object> stored = new EnumMap<>(ListColumn.class);
        if (read == null) {
            return stored;
        }
        NewPerson person = read.person();
        put(stored, ListColumn.GENDER, person.gender());
        put(
                stored,
                ListColumn.IDENTITY,
                person.identity() == null ? null : person.identity().masked());
        put(
                stored,
                ListColumn.PHONE,
                person.phone() == null ? null : person.phone().masked());
        put(stored, ListColumn.EMAIL, person.email());
        put(stored, ListColumn.NOMINATOR, read.nominator());
        put(stored, ListColumn.DISTRICT, person.district());
        put(stored, ListColumn.INDUSTRY, person.industry());
        put(stored, ListColumn.TRADE, person.trade());
        put(
                stored,
                ListColumn.HONOURS,
                person.honours().isEmpty()
                        ? null
                        : person.honours().stream().map(StoredCells::said).collect(Collectors.joining("、")));
        put(stored, ListColumn.COURSE, read.courseTitle());
        put(stored, ListColumn.KIND, read.courseKind());
        put(stored, ListColumn.APPRENTICES, person.apprentices() == 0 ? null : person.apprentices());
        put(stored, ListColumn.DATE, read.appliedOn());
        return stored;
    }

    private static String said(Honour honour) {
        return honour.year() == null ? honour.title() : honour.title() + "（" + honour.year() + "）";
    }

    private static void put(Map<ListColumn, Object> stored, ListColumn column, @Nullable Object value) {
        if (value != null) {
            stored.put(column, value);
        }
    }
}
