package academy.guildhall.documents.sandbox;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by its content; its name says nothing. What isn't wanted is refused with what to do about it. */
class ContentCheck {
    static final String PDF = "application/pdf";

    private static final int HEAD = 1024;

    /** Twice what a good camera takes. */
    private static final long MOST_PIXELS = 100_000_000;

    private final PdfCheck pdf = new PdfCheck();
    private final OfficeCheck office = new OfficeCheck();

    Finding deck(Path file) throws IOException {
        String start = head(file);
        if (start.isEmpty()) {
            throw new Refusal("document.refused.empty");
        }
        if (start.startsWith("PK\3\4")) {
            return office.presentation(file);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            office.refuseOldContainer(file);
        }
        if (start.startsWith("MZ") || start.startsWith("\u007fELF") || start.startsWith("#!")) {
            throw new Refusal("document.refused.program");
        }
        if (start.contains("%PDF-")) {
            return pdf.check(file);
        }
        throw new Refusal("document.refused.kind");
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** A deck has 1 to 300 pages. */
    static int pages(int count) {
        if (count < 1) {
            throw new Refusal("document.refused.noPages");
        }
        if (count > Finding.MOST_PAGES) {
            throw new Refusal("document.refused.tooManyPages", count, Finding.MOST_PAGES);
        }
        return count;
    }

    /** Pictures are drawn in full before they are made smaller: one of many megapixels would eat the memory. */
    static void pixels(long width, long height) {
        if (width * height > MOST_PIXELS) {
            throw new Refusal("document.refused.pixels", width, height);
        }
    }
}
