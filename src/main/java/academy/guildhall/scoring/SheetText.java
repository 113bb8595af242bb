package academy.guildhall.scoring;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sent sheet as text, from which its receipt is made: whoever has the sheet can write this text down and hash it. The
 * assessor's device does so before it believes a receipt, and so does who tabulates. Its form is laid down in ADR 0140.
 */
final class SheetText {
    private static final int LONGEST = 2_000;

    private SheetText() {}

    /** As much of a note or a reason as a sheet holds. */
    static String limited(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** Whose sheet on which number it is. */
    record Place(PanelId panel, int number, PersonId assessor) {}

    static String of(Place place, Instant sentAt, Map<String, SheetEntry> entries, String note) {
        StringBuilder text = new StringBuilder("guildhall score sheet 1\n");
        line(text, "panel", place.panel().toString());
        line(text, "number", Integer.toString(place.number()));
        line(text, "assessor", place.assessor().toString());
        line(text, "sent", sentAt.toString());
        new TreeMap<>(entries).forEach((criterion, entry) -> {
            BigDecimal points = entry.points();
            line(
                    text,
                    criterion,
                    points == null ? "-" : points.stripTrailingZeros().toPlainString());
            if (entry.failsOutright()) {
                line(text, criterion + " fails", entry.reason() == null ? "" : entry.reason());
            }
        });
        line(text, "note", note);
        return text.toString();
    }

    /** SHA-256 of the text in UTF-8. */
    static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name)
                .append(' ')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n');
    }
}
