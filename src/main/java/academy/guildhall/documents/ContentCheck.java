package academy.guildhall.documents;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a file is, by its content; its name says nothing. What isn't wanted is refused with what to do about it. */
@Component
class ContentCheck {
    private static final int HEAD = 1024;
    private static final Charset GB = Charset.forName("GB18030");

    private final PdfCheck pdf;
    private final OfficeCheck office;

    ContentCheck(PdfCheck pdf, OfficeCheck office) {
        this.pdf = pdf;
        this.office = office;
    }

    record Finding(String mediaType, @Nullable Integer pages) {}

    Finding check(Path file, DocumentKind kind) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new Refusal("document.refused.empty");
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return switch (kind) {
            case DECK -> deck(file, start);
            case PRODUCED_PDF -> pdf.check(file);
            case TABLE -> table(file, start);
        };
    }

    private Finding deck(Path file, String start) throws IOException {
        if (start.startsWith("PK\3\4")) {
            return office.presentation(file);
        }
        refuseForeign(file, start);
        if (start.contains("%PDF-")) {
            return pdf.check(file);
        }
        throw new Refusal("document.refused.kind");
    }

    private Finding table(Path file, String start) throws IOException {
        if (start.startsWith("PK\3\4")) {
            return office.workbook(file);
        }
        refuseForeign(file, start);
        byte[] all = Files.readAllBytes(file);
        if (start.contains("\0")
                || start.startsWith("%PDF-")
                || !(readable(all, StandardCharsets.UTF_8) || readable(all, GB))) {
            throw new Refusal("document.refused.table");
        }
        return new Finding("text/csv", null);
    }

    private void refuseForeign(Path file, String start) throws IOException {
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            office.refuseOldContainer(file);
        }
        if (start.startsWith("MZ") || start.startsWith("\u007fELF") || start.startsWith("#!")) {
            throw new Refusal("document.refused.program");
        }
    }

    private static boolean readable(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** A deck has 1 to 300 pages. */
    static int pages(int count) {
        if (count < 1) {
            throw new Refusal("document.refused.noPages");
        }
        if (count > UploadLimits.MOST_PAGES) {
            throw new Refusal("document.refused.tooManyPages", count, UploadLimits.MOST_PAGES);
        }
        return count;
    }

    /** Pictures are drawn in full before they are made smaller: one of many megapixels would eat the memory. */
    static void pixels(long width, long height) {
        if (width * height > MOST_PIXELS) {
            throw new Refusal("document.refused.pixels", width, height);
        }
    }

    /** Twice what a good camera takes. */
    private static final long MOST_PIXELS = 100_000_000;
}
