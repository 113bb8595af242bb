package academy.guildhall.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Decks that ask for more than they may have. All are small, and allowed by their form. */
public final class HostileDecks {
    private static final PDRectangle SLIDE = new PDRectangle(960, 540);
    private static final int WIDE = 9_900;
    private static final int TEXT = 220 * 1024 * 1024;
    private static final int DRAWING = 1_450_000;

    private HostileDecks() {}

    /** The second of three pages has a picture of 98 megapixels, unpacked to 390 MB. */
    public static byte[] withHeavyPage() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(SLIDE));
            PDPage heavy = new PDPage(SLIDE);
            pdf.addPage(heavy);
            PDImageXObject picture = new PDImageXObject(
                    pdf,
                    new ByteArrayInputStream(packed(4L * WIDE * WIDE)),
                    COSName.FLATE_DECODE,
                    WIDE,
                    WIDE,
                    8,
                    PDDeviceCMYK.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(pdf, heavy)) {
                content.drawImage(picture, 0, 0, SLIDE.getWidth(), SLIDE.getHeight());
            }
            pdf.addPage(new PDPage(SLIDE));
            return saved(pdf);
        }
    }

    private static byte[] packed(long zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            zeros(out, zeros);
        }
        return packed.toByteArray();
    }

    private static void zeros(OutputStream out, long zeros) throws IOException {
        byte[] some = new byte[64 * 1024];
        for (long left = zeros; left > 0; left -= some.length) {
            out.write(some, 0, (int) Math.min(left, some.length));
        }
    }

    /** A first and a last page as usual, and between them some on which each form draws the next fifty times: 50 to the power of 6. */
    public static byte[] endless(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            PDFormXObject inner = form(pdf, null);
            for (int depth = 0; depth < 5; depth++) {
                inner = form(pdf, inner);
            }
            for (int page = 0; page < pages; page++) {
                PDPage endless = new PDPage(PDRectangle.A4);
                pdf.addPage(endless);
                try (PDPageContentStream content = new PDPageContentStream(pdf, endless)) {
                    content.drawForm(inner);
                }
            }
            pdf.addPage(new PDPage(PDRectangle.A4));
            return saved(pdf);
        }
    }

    private static PDFormXObject form(PDDocument pdf, @Nullable PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        String name = inner == null ? "" : resources.add(inner).getName();
        form.setResources(resources);
        String drawing = inner == null ? "0 0 500 700 re f\n" : "/" + name + " Do\n";
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(drawing.repeat(50).getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    /** A slide with 220 MB of text, which packs to a thousandth. */
    public static byte[] withMuchText() throws IOException {
        return rewritten("ppt/slides/slide1.xml", (name, old, out) -> {
            String slide = new String(old.readAllBytes(), StandardCharsets.UTF_8);
            int end = slide.indexOf("</a:t>");
            out.write(slide.substring(0, end).getBytes(StandardCharsets.UTF_8));
            byte[] some = "text ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < TEXT; written += some.length) {
                out.write(some);
            }
            out.write(slide.substring(end).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Beside its slide lies a drawing of even colour: 1.45 MB in 2 KB. Nothing is wrong with it. */
    public static byte[] withAPackedDrawing() throws IOException {
        return rewritten("ppt/media/image9.emf", (name, old, out) -> zeros(out, DRAWING));
    }

    /** Encrypted for whoever holds a certificate's key (PDF 32000-1, 7.6.4): enough of it to be recognised. */
    public static byte[] lockedByCertificate() {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
                "<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /R 4 /Length 128 /StmF /DefaultCryptFilter "
                        + "/StrF /DefaultCryptFilter /CF << /DefaultCryptFilter << /CFM /AESV2 /Length 16 "
                        + "/Recipients [<3080060960>] >> >> >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.6\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 5\n").append(places);
        pdf.append("trailer\n<< /Root 1 0 R /Encrypt 4 0 R /ID [<00112233> <00112233>] /Size 5 >>\n");
        pdf.append("startxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private interface Part {
        void write(String name, InputStream old, OutputStream out) throws IOException;
    }

    private static byte[] rewritten(String part, Part content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Decks.chinese(1)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            boolean done = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    content.write(part, in, out);
                    done = true;
                } else if (entry.getName().equals("[Content_Types].xml")) {
                    out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("<Default ", "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/><Default ")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(out);
                }
            }
            if (!done) {
                out.putNextEntry(new ZipEntry(part));
                content.write(part, InputStream.nullInputStream(), out);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
