package academy.guildhall.documents.sandbox;

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
import org.jspecify.annotations.Nullable;

/**
 * The font that the application brings along, Noto Sans SC, because a server often has none for Chinese. It stands in where
 * a document names a font that the server doesn't have.
 */
class Fonts {
    static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

    private boolean readyForPdf;
    private @Nullable DrawFontManager slides;
    private @Nullable Font registered;

    static InputStream open() {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FILE), FILE);
    }

    DrawFontManager forSlides() {
        DrawFontManager ready = slides;
        if (ready == null) {
            ready = new SlideFonts(ours());
            slides = ready;
        }
        return ready;
    }

    Font ours() {
        Font ready = registered;
        if (ready == null) {
            ready = register();
            registered = ready;
        }
        return ready;
    }

    void readyForPdf() {
        if (!readyForPdf) {
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
