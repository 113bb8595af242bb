package academy.guildhall.appointment;

import academy.guildhall.papers.Ink;
import academy.guildhall.papers.Ornaments;
import academy.guildhall.papers.PaperPage;
import academy.guildhall.papers.PaperPage.Type;
import academy.guildhall.papers.PaperPress;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A letter of appointment on A4, upright: whom, from when until when, on which certificate. */
final class LetterDrawing {
    private static final float LEFT = 96;

    private LetterDrawing() {}

    static void draw(PDDocument document, PDFont font, LetterData data) throws IOException {
        String employer = data.employer();
        PaperPress.printable(font, data.name());
        PaperPress.printable(font, employer == null ? "" : employer);
        PaperPress.printable(font, data.certifiesZh() + data.certifiesEn() + data.issuerZh() + data.issuerEn());
        try (PaperPage page = new PaperPage(document, font, PDRectangle.A4)) {
            Ornaments ornaments = new Ornaments(page);
            float centre = page.width() / 2;
            float widest = page.width() - 2 * LEFT;
            ornaments.frame();
            ornaments.mark(centre, 716, 40);
            page.strong("聘书", centre, 634, 52, Ink.SEAL, 36);
            page.spaced("LETTER OF APPOINTMENT", centre, 604, 12, Ink.BRASS, 3.5f);
            ornaments.rule(centre, 584, 130);
            float size = page.fitting(data.name(), 30, widest);
            page.strong(data.name(), centre, 528, size, Ink.TEXT, 0);
            if (employer != null) {
                page.centred(employer, centre, 507, page.fitting(employer, 12, widest), Ink.SOFT);
            }
            float below = page.left(chinese(data), LEFT, 462, new Type(16, 31, widest, Ink.TEXT));
            page.left(english(data), LEFT, below - 8, new Type(11, 17, widest, Ink.SOFT));
            issuer(page, ornaments, data);
            ornaments.code(data.address(), LEFT, 78, 86);
            page.text("证书编号　Certificate No.", 198, 150, 9, Ink.SOFT);
            page.text(data.number(), 198, 132, 13, Ink.TEXT);
            page.text("扫码或在下列网址查验　Verify at", 198, 110, 9, Ink.SOFT);
            page.address(data.address(), 198, 96, 8);
        }
    }

    private static String chinese(LetterData data) {
        return "　　兹聘任您为本院%s，聘期自%s起至%s止。望您立足岗位、传道授业，弘扬劳模精神、劳动精神、工匠精神。"
                .formatted(data.certifiesZh(), PaperPress.ZH.format(data.from()), PaperPress.ZH.format(data.until()));
    }

    private static String english(LetterData data) {
        return "You are hereby appointed to serve this academy as %s for the term from %s to %s."
                .formatted(data.certifiesEn(), PaperPress.EN.format(data.from()), PaperPress.EN.format(data.until()));
    }

    private static void issuer(PaperPage page, Ornaments ornaments, LetterData data) throws IOException {
        float centre = page.width() - 190;
        ornaments.sealPlace(centre, 252);
        page.centred(data.issuerZh(), centre, 269, page.fitting(data.issuerZh(), 15, 240), Ink.TEXT);
        page.centred(data.issuerEn(), centre, 254, page.fitting(data.issuerEn(), 9.5f, 240), Ink.SOFT);
        page.centred(PaperPress.ZH.format(data.issuedOn()), centre, 232, 11.5f, Ink.TEXT);
        page.centred(PaperPress.EN.format(data.issuedOn()), centre, 218, 9, Ink.SOFT);
        page.centred("（盖章）", centre, 201, 8, Ink.FAINT);
    }
}
