package academy.guildhall.certification;

import academy.guildhall.papers.Ink;
import academy.guildhall.papers.Ornaments;
import academy.guildhall.papers.PaperPage;
import academy.guildhall.papers.PaperPage.Type;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.platform.QrCode;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A certificate on A4, landscape: the name in the middle, proof below it on the left, issuer and seal on the right. */
final class CertificateDrawing {
    private static final PDRectangle LANDSCAPE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float WIDEST = 600;
    private static final float TITLE_SPACING = 10;
    /** Of the code, in points: 42 mm, so that a picture of the page at 100 dpi still has nearly three dots for each of its squares. */
    private static final float CODE = 120;

    private CertificateDrawing() {}

    static void draw(PDDocument document, PDFont font, CertificateData data) throws IOException {
        String employer = data.employer();
        PaperPress.printable(font, data.name());
        PaperPress.printable(font, employer == null ? "" : employer);
        PaperPress.printable(font, data.programmeZh() + data.programmeEn() + data.certifiesZh() + data.certifiesEn());
        PaperPress.printable(font, data.issuerZh() + data.issuerEn());
        try (PaperPage page = new PaperPage(document, font, LANDSCAPE)) {
            Ornaments ornaments = new Ornaments(page);
            float centre = page.width() / 2;
            ornaments.frame();
            ornaments.mark(centre, 508, 38);
            String title = title(data);
            page.strong(
                    title,
                    centre,
                    446,
                    page.fitting(title, 42, WIDEST - TITLE_SPACING * title.length()),
                    Ink.SEAL,
                    TITLE_SPACING);
            String english = "CERTIFICATE · " + data.certifiesEn().toUpperCase(Locale.ROOT);
            page.spaced(english, centre, 418, page.fitting(english, 12, WIDEST - 3 * english.length()), Ink.BRASS, 3);
            ornaments.rule(centre, 403, 150);
            page.centred("兹证明　This is to certify that", centre, 378, 12, Ink.SOFT);
            float size = page.fitting(data.name(), 40, WIDEST);
            page.strong(data.name(), centre, 330, size, Ink.TEXT, 0);
            if (employer != null) {
                page.centred(employer, centre, 305, page.fitting(employer, 12.5f, WIDEST), Ink.SOFT);
            }
            Type type = new Type(15.5f, 26, WIDEST, Ink.TEXT);
            float decision = page.block(course(data), centre, 274, type);
            float below = page.block("认定为" + data.certifiesZh() + "，特发此证。", centre, decision, type);
            page.block(english(data), centre, below - 1, new Type(10.5f, 15.5f, WIDEST, Ink.SOFT));
            proof(page, ornaments, data);
            issuer(page, ornaments, data);
        }
    }

    /** What a certificate is called: by what it certifies. */
    static String title(CertificateData data) {
        return data.certifiesZh() + "认定证书";
    }

    private static String course(CertificateData data) {
        return "参加%s（%d年第%d期）学习，经课程打磨、试讲考核和公示，".formatted(data.programmeZh(), data.year(), data.batch());
    }

    private static String english(CertificateData data) {
        return ("has completed the programme %s (%d, cohort %d) and, after course polishing, trial lecture and public notice, "
                        + "is recognised as %s %s.")
                .formatted(
                        data.programmeEn(), data.year(), data.batch(), article(data.certifiesEn()), data.certifiesEn());
    }

    private static String article(String title) {
        return title.matches("[AEIOUaeiou].*") ? "an" : "a";
    }

    private static void proof(PaperPage page, Ornaments ornaments, CertificateData data) throws IOException {
        ornaments.code(QrCode.compact(data.code()), 88, 60, CODE);
        float left = 88 + CODE + 20;
        page.text("证书编号　Certificate No.", left, 158, 9.5f, Ink.SOFT);
        page.text(data.number(), left, 138, 15, Ink.TEXT);
        page.text("扫码或在下列网址查验　Verify at", left, 110, 9.5f, Ink.SOFT);
        page.address(data.address(), left, 95, 8.5f);
    }

    private static void issuer(PaperPage page, Ornaments ornaments, CertificateData data) throws IOException {
        float centre = page.width() - 190;
        ornaments.sealPlace(centre, 119);
        page.centred(data.issuerZh(), centre, 136, page.fitting(data.issuerZh(), 15, 260), Ink.TEXT);
        page.centred(data.issuerEn(), centre, 121, page.fitting(data.issuerEn(), 9.5f, 260), Ink.SOFT);
        page.centred(PaperPress.ZH.format(data.issuedOn()), centre, 99, 11.5f, Ink.TEXT);
        page.centred(PaperPress.EN.format(data.issuedOn()), centre, 85, 9, Ink.SOFT);
        page.centred("（盖章）", centre, 68, 8, Ink.FAINT);
    }
}
