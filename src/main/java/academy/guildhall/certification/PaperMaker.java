package academy.guildhall.certification;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.time.AcademyTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the PDFs: the font is in each of them, as far as it is used, so that they look the same in ten years. */
@Component
class PaperMaker {
    private static final ClassPathResource FONT = new ClassPathResource("fonts/NotoSansSC-Regular.ttf");
    static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final AcademyTime time;
    private SoftReference<TrueTypeFont> parsed = new SoftReference<>(null);

    PaperMaker(AcademyTime time) {
        this.time = time;
    }

    private interface Draw {
        void on(PDDocument document, PDFont font) throws IOException;
    }

    /** Refused when the font lacks a character: a certificate with a gap in the name is worse than none. */
    byte[] certificate(CertificateData data) {
        return make(
                "证书 " + data.number(),
                data.issuerZh(),
                (document, font) -> CertificateDrawing.draw(document, font, data));
    }

    byte[] letter(LetterData data) {
        return make(
                "聘书 " + data.number(), data.issuerZh(), (document, font) -> LetterDrawing.draw(document, font, data));
    }

    /** One at a time: the font that all are written in is read as it is needed, and has one place to read at. */
    private synchronized byte[] make(String title, String author, Draw drawing) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, font(), true);
            drawing.on(document, font);
            PDDocumentInformation about = document.getDocumentInformation();
            about.setTitle(title);
            about.setAuthor(author);
            about.setCreationDate(GregorianCalendar.from(time.local(time.now())));
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

    /** Refuses a text that can't be printed in full, naming the character. */
    static void printable(PDFont font, String text) throws IOException {
        for (int character : text.codePoints().toArray()) {
            try {
                font.encode(Character.toString(character));
            } catch (IllegalArgumentException missing) {
                throw new Refusal("certificate.refused.glyph", Character.toString(character), text);
            }
        }
    }
}
