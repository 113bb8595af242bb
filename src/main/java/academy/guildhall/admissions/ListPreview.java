package academy.guildhall.admissions;

import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What taking a list over would do, row by row.
 *
 * @param sheets that hold a list, with how each was read
 * @param without the names of those that somebody left out
 * @param outcome how it went, once the list is taken over
 * @param untaken what it said otherwise of people who are known and what was refused to be taken over, once it is
 * @param keptUntil the day on which its refused rows and what wasn't taken over are forgotten; nothing where none are kept
 */
public record ListPreview(
        NominationImportId id,
        String fileName,
        int year,
        boolean open,
        List<Row> rows,
        List<NearName> names,
        List<ListSheet> sheets,
        List<String> without,
        @Nullable Outcome outcome,
        List<Untaken> untaken,
        @Nullable LocalDate keptUntil) {
    /** What would become of one row. */
    public enum Fate {
        NEW,
        KNOWN,
        REFUSED
    }

    /** How many were added, were there already, and were refused. */
    public record Outcome(int added, int known, int refused) {}

    /**
     * A row as it is shown before a list is taken over.
     *
     * @param number what the list itself calls the row
     * @param near known employers with a name near to this one, which isn't known
     * @param meant which of them was chosen
     * @param stored every cell as it would be kept, numbers by their ends
     * @param person who is known by the identity number, and how they are called and where they work
     * @param changes what the list says otherwise of them: from and to
     * @param taken whether that is taken over
     * @param invited whether an invitation goes out
     */
    public record Row(
            String sheet,
            int line,
            String number,
            String name,
            String employer,
            List<String> near,
            @Nullable String meant,
            Fate fate,
            List<RowFault> faults,
            Map<ListColumn, Object> stored,
            boolean invited,
            @Nullable PersonId person,
            @Nullable String knownAs,
            Map<Field, String> changes,
            boolean taken) {}

    /**
     * A name of an employer or a union that would be entered as a new organisation though known ones have names near to it.
     *
     * @param rows how many rows have it
     * @param meant the known one that was chosen; nothing where the name means what it says
     */
    public record NearName(
            String written,
            int rows,
            List<String> near,
            @Nullable String meant) {}

    /** A list that was taken over or put aside. */
    static ListPreview over(
            NominationImport list, List<Row> refused, List<Untaken> untaken, @Nullable LocalDate keptUntil) {
        return new ListPreview(
                list.id(),
                list.fileName(),
                list.year(),
                false,
                refused,
                List.of(),
                List.of(),
                List.of(),
                list.outcome(),
                untaken,
                keptUntil);
    }

    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** How many get an invitation when the list is taken over. */
    public long invited() {
        return rows.stream().filter(Row::invited).count();
    }

    /** What becomes of its rows, and which organisations are meant by names that are near to theirs. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            facts.add(new Fact("import.fate." + fate, count(fate)));
        }
        facts.add(new Fact("import.changes", rows.stream().filter(Row::taken).count()));
        if (sheets.size() > 1) {
            facts.add(new Fact(
                    "import.sheets",
                    sheets.stream()
                            .map(ListSheet::name)
                            .filter(name -> !without.contains(name))
                            .toList()));
        }
        names.forEach(name -> facts.add(meant(name.written(), name.meant())));
        return facts;
    }

    static Fact meant(String written, @Nullable String known) {
        return new Fact("import.meant", written + " → " + Objects.requireNonNullElse(known, written));
    }
}
