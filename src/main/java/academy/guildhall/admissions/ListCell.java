package academy.guildhall.admissions;

import academy.guildhall.platform.text.TextKey;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a list as text.
 *
 * @param text of a formula with = before it
 */
record ListCell(String text, Kind kind) {
    enum Kind {
        TEXT,
        NUMBER,
        /** A number of more digits than a spreadsheet keeps: its last ones aren't those that were typed. */
        ROUNDED,
        FORMULA,
        /** What a spreadsheet writes where it can't reckon: #N/A. */
        ERROR
    }

    static final ListCell EMPTY = new ListCell("", Kind.TEXT);

    /** From 16 digits on a spreadsheet puts zeros for what was typed. */
    private static final BigDecimal LEAST_ROUNDED = BigDecimal.TEN.pow(15);

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?e\\+?(?:1[5-9]|[2-9]\\d)");

    static ListCell text(String text) {
        return text.isBlank()
                ? EMPTY
                : new ListCell(text, EXPONENT.matcher(TextKey.of(text)).matches() ? Kind.ROUNDED : Kind.TEXT);
    }

    /** A text of a workbook, in which signs that XML can't hold are written as {@code _x0007_}. */
    static ListCell escaped(String text) {
        Matcher escape = ESCAPE.matcher(text);
        return text(escape.replaceAll(
                found -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16)))));
    }

    static ListCell number(String digits) {
        BigDecimal number = new BigDecimal(digits);
        return new ListCell(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(),
                number.abs().compareTo(LEAST_ROUNDED) >= 0 ? Kind.ROUNDED : Kind.NUMBER);
    }

    boolean isEmpty() {
        return text.isBlank();
    }
}
