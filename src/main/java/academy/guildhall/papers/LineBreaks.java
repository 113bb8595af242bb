package academy.guildhall.papers;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines as Chinese and English allow it: between characters, and never before a full stop. */
final class LineBreaks {
    private LineBreaks() {}

    /** Says whether a line is short enough. */
    interface Fits {
        boolean fits(String line) throws IOException;
    }

    static List<String> of(String text, Fits fits) throws IOException {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        String line = "";
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String part = text.substring(from, to);
            if (!line.isEmpty() && !fits.fits((line + part).stripTrailing())) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += part;
            while (!fits.fits(line.stripTrailing())) {
                int cut = longest(line, fits);
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
            from = to;
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    /** How much of a word that is longer than a line goes on it: one character at least. */
    private static int longest(String word, Fits fits) throws IOException {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && fits.fits(word.substring(0, word.offsetByCodePoints(cut, 1)))) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }
}
