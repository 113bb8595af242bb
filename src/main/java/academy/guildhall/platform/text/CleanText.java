package academy.guildhall.platform.text;

import academy.guildhall.platform.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Text as it is kept and shown: what somebody typed, without what nobody sees. */
public final class CleanText {
    /** Signs of any text that somebody types: far more than a page has room for. Most fields have a limit of their own below. */
    static final int LONGEST = 10_000;

    private CleanText() {}

    /**
     * A sign that can't be kept: of the private-use area (a font's own character, which others see as a box) or a control
     * character.
     *
     * @param place which sign of the text it is, the first being 1
     */
    public record Fault(int place, int sign) {
        /** As Unicode writes it: {@code U+E000}. */
        public String code() {
            return String.format(Locale.ROOT, "U+%04X", sign);
        }
    }

    /** On one line: composed (NFC), without invisible signs, no outer blanks, one blank where there were several. */
    public static String line(String written) {
        StringBuilder kept = new StringBuilder(written.length());
        Normalizer.normalize(written, Normalizer.Form.NFC)
                .codePoints()
                .filter(sign -> !Signs.isInvisible(sign))
                .forEach(sign -> {
                    if (!Signs.isBlank(sign)) {
                        kept.appendCodePoint(sign);
                    } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                        kept.append(' ');
                    }
                });
        return Normalizer.normalize(kept.toString().stripTrailing(), Normalizer.Form.NFC);
    }

    /** In several lines: each cleaned, the ends of lines kept, blank lines before and after left out. */
    public static String lines(String written) {
        return written.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(CleanText::line)
                .collect(java.util.stream.Collectors.joining("\n"))
                .strip();
    }

    /** The first sign that can't be kept, if there is one. */
    public static Optional<Fault> fault(String written) {
        int[] signs = written.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (Signs.isRefused(signs[i])) {
                return Optional.of(new Fault(i + 1, signs[i]));
            }
        }
        return Optional.empty();
    }

    /** Refuses a text that is longer than any may be, or has a sign that can't be kept, saying where it stands. */
    public static void require(String written) {
        require(written, LONGEST);
    }

    /** @param longest in signs */
    public static void require(String written, int longest) {
        if (written.length() > longest) {
            throw new Refusal("text.refused.long", longest);
        }
        fault(written).ifPresent(fault -> {
            throw new Refusal("text.refused.sign", fault.place(), fault.code());
        });
    }
}
