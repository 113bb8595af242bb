package academy.guildhall.papers;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.time.AcademyTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the PDFs, PDF/A-2u all of them: the font is in each, as far as it is used, so that they look the same in ten years. */
@Component
@ModuleApi
public class PaperPress {
    private static final ClassPathResource FONT = new ClassPathResource("fonts/NotoSansSC-Regular.ttf");
    public static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    public static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final AcademyTime time;
    private SoftReference<TrueTypeFont> parsed = new SoftReference<>(null);

    PaperPress(AcademyTime time) {
        this.time = time;
    }

    /** What is on a paper. */
    @FunctionalInterface
    public interface Drawing {
        void on(PDDocument document, PDFont font) throws IOException;
    }

    /**
     * A paper of these; refused when the font lacks a character that {@link #printable} was asked of. One at a time: the font
     * that all are written in is read as it is needed, and has one place to read at.
     */
    public synchronized byte[] make(String title, String author, Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, font(), true);
            drawing.on(document, font);
            PDDocumentInformation about = document.getDocumentInformation();
            about.setTitle(title);
            about.setAuthor(author);
            Calendar now = GregorianCalendar.from(time.local(time.now()));
            about.setCreationDate(now);
            Archival.mark(document, title, author, now);
            document.getDocumentCatalog().setLanguage("zh-CN");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parsed once, and let go of when memory is short. */
    private TrueTypeFont font() throws IOException {
        TrueTypeFont ready = parsed.get();
        if (ready == null) {
            try (InputStream stream = FONT.getInputStream()) {
                ready = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            }
            parsed = new SoftReference<>(ready);
        }
        return ready;
    }

    /** The first character of a text that no paper can print, if there is one. */
    public synchronized @Nullable String unprintable(String text) {
        try {
            var glyphs = font().getUnicodeCmapLookup();
            for (int character : text.codePoints().toArray()) {
                if (glyphs.getGlyphId(character) == 0) {
                    return Character.toString(character);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a text that can't be printed in full, naming the character. */
    public static void printable(PDFont font, String text) throws IOException {
        for (int character : text.codePoints().toArray()) {
            try {
                font.encode(Character.toString(character));
            } catch (IllegalArgumentException missing) {
                throw new Refusal("paper.refused.glyph", Character.toString(character), text);
            }
        }
    }
}
