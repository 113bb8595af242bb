package academy.guildhall.draws;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that an order follows from, as it is published. The order is that of SHA-256 over the hash of this record and each lot, so that
 * it depends on the secret, on the list, and on every number that was said; see ADR 0141.
 *
 * @param seed 64 hexadecimal digits, secret until the order is drawn
 * @param said the numbers that were said, by lot; nothing for a lot whose holder said none
 * @param aloud the last number, said aloud when all others were in
 */
public record DrawRecord(
        PanelId panel,
        String seed,
        Map<String, @Nullable String> said,
        @Nullable String aloud) {
    private static final String NONE = "-";

    /** What is published of the seed before the first number is said. */
    public static String commitment(String seed) {
        return hash(seed);
    }

    /** What is published of the list: its lots in their order, one on a line. */
    public static String listHash(Collection<String> lots) {
        return hash(String.join("\n", new TreeSet<>(lots)) + "\n");
    }

    /** The record as text, in UTF-8 with line feeds. */
    public String text() {
        StringBuilder text = new StringBuilder("guildhall draw 1\n")
                .append("panel ")
                .append(panel)
                .append("\nseed ")
                .append(seed)
                .append("\nlist ")
                .append(listHash(said.keySet()))
                .append('\n');
        new TreeMap<>(said)
                .forEach((lot, number) -> text.append("lot ")
                        .append(lot)
                        .append(' ')
                        .append(number == null ? NONE : number)
                        .append('\n'));
        return text.append("aloud ")
                .append(aloud == null ? NONE : aloud)
                .append('\n')
                .toString();
    }

    /** The hash of the record. */
    public String digest() {
        return hash(text());
    }

    /** The lots in the order of their numbers: the first has number 1. */
    public List<String> order() {
        String digest = digest();
        return said.keySet().stream()
                .sorted(Comparator.comparing((String lot) -> hash(digest + " " + lot))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
