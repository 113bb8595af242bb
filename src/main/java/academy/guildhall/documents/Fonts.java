package academy.guildhall.documents;

import academy.guildhall.platform.data.GuildhallHome;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.apache.poi.sl.draw.DrawFontManager;
import org.apache.poi.sl.draw.DrawFontManagerDefault;
import org.springframework.stereotype.Component;

/**
 * The font that the application brings along, Noto Sans SC, because a server often has none for Chinese. It stands in for
 * every font that a document names and the server doesn't have.
 */
@Component
class Fonts {
    static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

    /** Where PDFBox writes down which fonts the server has: with our files, not in somebody's home. */
    private static final String PDFBOX_CACHE = "pdfbox.fontcache";

    private final GuildhallHome home;
    private boolean readyForPdf;
    private volatile @org.jspecify.annotations.Nullable DrawFontManager slides;

    Fonts(GuildhallHome home) {
        this.home = home;
    }

    static InputStream open() {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FILE), FILE);
    }

    synchronized DrawFontManager forSlides() {
        DrawFontManager ready = slides;
        if (ready == null) {
            ready = new SlideFonts(register());
            slides = ready;
        }
        return ready;
    }

    synchronized void readyForPdf() {
        if (!readyForPdf) {
            if (System.getProperty(PDFBOX_CACHE) == null) {
                System.setProperty(PDFBOX_CACHE, home.folder("cache").toString());
            }
            FontMappers.set(new PdfFonts(FontMappers.instance(), parse()));
            readyForPdf = true;
        }
    }

    private static Font register() {
        try (InputStream in = open()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrueTypeFont parse() {
        try (InputStream in = open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** POI asks for the font's full name and looks for a family of that name: ours is found by its family only. */
    private static class NamedByFamily extends Font {
        NamedByFamily(Font font) {
            super(font);
        }

        @Override
        public String getFontName(Locale language) {
            return getFamily(language);
        }
    }

    private record Named(String typeface) implements FontInfo {
        @Override
        public String getTypeface() {
            return typeface;
        }
    }

    /** Fonts for slides: the one named where the server has it, ours otherwise, and ours for what that one can't show. */
    private static class SlideFonts extends DrawFontManagerDefault {
        private final Font ours;
        private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

        SlideFonts(Font ours) {
            this.ours = ours;
            GraphicsEnvironment server = GraphicsEnvironment.getLocalGraphicsEnvironment();
            known.addAll(java.util.List.of(server.getAvailableFontFamilyNames(Locale.ROOT)));
            known.addAll(java.util.List.of(server.getAvailableFontFamilyNames(Locale.SIMPLIFIED_CHINESE)));
        }

        @Override
        public FontInfo getMappedFont(Graphics2D graphics, FontInfo named) {
            return named != null
                            && (known.contains(named.getTypeface()) || knownSymbolFonts.contains(named.getTypeface()))
                    ? named
                    : new Named(ours.getFamily());
        }

        @Override
        public FontInfo getFallbackFont(Graphics2D graphics, FontInfo named) {
            return new Named(ours.getFamily());
        }

        @Override
        public Font createAWTFont(Graphics2D graphics, FontInfo named, double size, boolean bold, boolean italic) {
            if (known.contains(named.getTypeface()) && !named.getTypeface().equals(ours.getFamily())) {
                return super.createAWTFont(graphics, named, size, bold, italic);
            }
            int style = (bold ? Font.BOLD : Font.PLAIN) | (italic ? Font.ITALIC : Font.PLAIN);
            return new NamedByFamily(ours.deriveFont(style, (float) size));
        }
    }
}
