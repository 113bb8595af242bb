package academy.guildhall.admissions;

import academy.guildhall.people.Honour;
import academy.guildhall.platform.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Honours as a list has them in one cell: several, each with its year perhaps. */
final class HonourCell {
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;\\r\\n]+");
    private static final Pattern YEAR_BEHIND = Pattern.compile("(.+?)[（(]?(\\d{4})年?[）)]?");
    private static final Pattern YEAR_BEFORE = Pattern.compile("(\\d{4})年度?(.+)");
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private HonourCell() {}

    static List<Honour> read(RowCells cells) {
        List<Honour> honours = new ArrayList<>();
        if (cells.isRefused(ListColumn.HONOURS)) {
            return honours;
        }
        for (String part : SEPARATOR.split(cells.text(ListColumn.HONOURS))) {
            String clean = CleanText.line(part);
            if (!clean.isEmpty()) {
                honours.add(honour(clean));
            }
        }
        if (honours.stream().anyMatch(honour -> honour.title().length() > RowCells.LONGEST)) {
            cells.fault(ListColumn.HONOURS, "long", RowCells.LONGEST);
        } else if (honours.stream().anyMatch(honour -> isOff(honour.year()))) {
            cells.fault(ListColumn.HONOURS, "honourYear");
        }
        return cells.isRefused(ListColumn.HONOURS) ? List.of() : honours;
    }

    private static Honour honour(String text) {
        Matcher begun = YEAR_BEFORE.matcher(text);
        if (begun.matches()) {
            return new Honour(begun.group(2).strip(), Integer.valueOf(begun.group(1)));
        }
        Matcher dated = YEAR_BEHIND.matcher(text);
        return dated.matches()
                ? new Honour(dated.group(1).strip(), Integer.valueOf(dated.group(2)))
                : new Honour(text, null);
    }

    private static boolean isOff(@Nullable Integer year) {
        return year != null && (year < FIRST_YEAR || year > LAST_YEAR);
    }
}
