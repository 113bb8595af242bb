package academy.guildhall.documents.sandbox;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.apache.poi.sl.draw.DrawFontManagerDefault;

/**
 * Fonts for slides: the one named where the server has it, else one that takes about as much room, so that no line grows out
 * of its box; and our own where there is none, and for every letter that the font can't show, Chinese above all.
 */
class SlideFonts extends DrawFontManagerDefault {
    private static final List<String> SANS =
            List.of("Liberation Sans", "Arimo", "Arial", "Helvetica Neue", "Helvetica", "Nimbus Sans", "FreeSans");
    private static final List<String> SERIF =
            List.of("Liberation Serif", "Tinos", "Times New Roman", "Times", "Nimbus Roman", "FreeSerif");
    private static final List<String> FIXED =
            List.of("Liberation Mono", "Cousine", "Courier New", "Courier", "Nimbus Mono PS", "FreeMono");
    /** Drawn to the same widths as a font that isn't free. */
    private static final Map<String, String> TWINS =
            Map.of("calibri", "Carlito", "cambria", "Caladea", "georgia", "Gelasio");

    private static final List<String> SERIF_WORDS =
            List.of("times", "roman", "georgia", "garamond", "cambria", "palatino", "bookman", "century", "antiqua");
    private static final List<String> FIXED_WORDS =
            List.of("courier", "consolas", "mono", "menlo", "monaco", "console");

    private final Font ours;
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    SlideFonts(Font ours) {
        this(
                ours,
                Stream.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)
                        .flatMap(language -> Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames(language)))
                        .toList());
    }

    /** @param installed the families that the server has */
    SlideFonts(Font ours, List<String> installed) {
        this.ours = ours;
        known.addAll(installed);
    }

    private record Named(String typeface) implements FontInfo {
        @Override
        public String getTypeface() {
            return typeface;
        }
    }

    /** POI asks for a font's full name and looks for a family of that name: bold ones and ours are found by family only. */
    private static class NamedByFamily extends Font {
        NamedByFamily(Font font) {
            super(font);
        }

        @Override
        public String getFontName(Locale language) {
            return getFamily(language);
        }
    }

    @Override
    public FontInfo getMappedFont(Graphics2D graphics, FontInfo named) {
        String name = named == null ? "" : named.getTypeface();
        return named != null && (known.contains(name) || knownSymbolFonts.contains(name))
                ? named
                : new Named(standIn(name));
    }

    String standIn(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.ofNullable(TWINS.get(small)), alike(small).stream())
                .filter(known::contains)
                .findFirst()
                .orElse(ours.getFamily());
    }

    private static List<String> alike(String name) {
        if (FIXED_WORDS.stream().anyMatch(name::contains)) {
            return FIXED;
        }
        return SERIF_WORDS.stream().anyMatch(name::contains) ? SERIF : SANS;
    }

    @Override
    public FontInfo getFallbackFont(Graphics2D graphics, FontInfo named) {
        return new Named(ours.getFamily());
    }

    @Override
    public Font createAWTFont(Graphics2D graphics, FontInfo named, double size, boolean bold, boolean italic) {
        String name = named.getTypeface();
        int style = (bold ? Font.BOLD : Font.PLAIN) | (italic ? Font.ITALIC : Font.PLAIN);
        Font font = known.contains(name) && !name.equals(ours.getFamily()) ? new Font(name, style, 1) : ours;
        return new NamedByFamily(font.deriveFont(style, (float) size));
    }
}
