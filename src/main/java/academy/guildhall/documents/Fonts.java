package academy.guildhall.documents;

import academy.guildhall.platform.data.GuildhallHome;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.poi.sl.draw.DrawFontManager;
import org.springframework.stereotype.Component;

/**
 * The font that the application brings along, Noto Sans SC, because a server often has none for Chinese. It stands in where
 * a document names a font that the server doesn't have.
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
}
