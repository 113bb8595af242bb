package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.credentials.KnownStatement;
import academy.guildhall.platform.Refusal;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.PdfA;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
public class CertificatePaperTest {
    private static final String ADDRESS = "https://guildhall.example.org/verify/0123456789abcdef0123456789abcdef";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    CertificatePaper paper;

    @ParameterizedTest
    @ValueSource(strings = {"李䶮", "王𬭎", "阿依古丽·买买提", "赵㛃", "Anna Maria van der Berg"})
    void printsRareNamesSoThatTheyCanBeReadOutAgain(String name) throws Exception {
        assertThat(text(paper.of(certificate(name, "示例焊接技术公司")))).contains(name);
    }

    @Test
    void saysWhatItIsInBothLanguages() throws Exception {
        String text = text(paper.of(certificate("张三", "示例焊接技术公司")));

        assertThat(text)
                .contains("This is to certify", "GJJS-2026-02-0038", "2026年9月7日", "7 September 2026", "职工匠师")
                .contains("示例工匠学院", "Sample Craftsman Academy");
    }

    @Test
    void isTitledByWhatItCertifies() {
        assertThat(CertificateDrawing.title(certificate("李䶮", null))).isEqualTo("职工匠师认定证书");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "阿依古丽·买买提",
                "Anna Maria van der Berg",
                "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Smythe",
                "阿卜杜热合曼·买买提依明·吐尔逊阿吉·艾尔肯江·努尔买买提·阿卜杜热合曼·买买提依明·吐尔逊阿吉·艾尔肯江·努尔买买提汗"
            })
    void carriesACodeThatReadsFromAPictureAtAHundredDotsPerInch(String name) throws Exception {
        assertThat(code(paper.of(certificate(name, null)))).isEqualTo(KnownStatement.code(name));
    }

    @Test
    void isOneForArchives() {
        PdfA.assertArchival(paper.of(certificate("王𬭎", "示例焊接技术公司")));
    }

    @Test
    void embedsItsFont() throws Exception {
        try (PDDocument document = Loader.loadPDF(paper.of(certificate("张三", null)))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+");
            }
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    @Test
    void keepsLongNamesAndFirmsOnThePage() throws Exception {
        String name = "阿卜杜热合曼·买买提依明·吐尔逊阿吉·艾尔肯江·努尔买买提".repeat(2);
        String firm = "北京市某某区某某街道示例精密机械装备制造与智能焊接技术研究股份有限公司第一分公司综合维修车间".repeat(2);

        String text = text(paper.of(certificate(name, firm)));

        assertThat(text).contains(name, firm);
    }

    @Test
    void refusesANameThatItCouldOnlyPrintWithAGap() {
        assertThatThrownBy(() -> paper.of(certificate("王\uD86D\uDFFE", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("paper.refused.glyph"));
    }

    @Test
    void drawsPicturesForWhoeverWantsToLook() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        ImageIO.write(
                picture(paper.of(certificate("阿依古丽·买买提", "示例航天精密焊接技术有限公司"))),
                "png",
                folder.resolve("certificate.png").toFile());

        assertThat(folder).isDirectoryContaining("glob:**.png");
    }

    public static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    public static BufferedImage picture(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 100);
        }
    }

    public static String code(byte[] pdf) throws Exception {
        BufferedImage page = picture(pdf);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static CertificateData certificate(String name, @org.jspecify.annotations.Nullable String employer) {
        return new CertificateData(
                CertificateNumber.of("GJJS", 2026, 2, 38).text(),
                name,
                employer,
                "初任职工匠师研修班",
                "Induction Workshop for Craftsman Teachers",
                "职工匠师",
                "Certified Craftsman Teacher",
                "2026年初任职工匠师研修班（二期）",
                2026,
                2,
                DAY,
                "示例工匠学院",
                "Sample Craftsman Academy",
                ADDRESS,
                KnownStatement.code(name));
    }
}
