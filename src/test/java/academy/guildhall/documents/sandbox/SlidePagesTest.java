package academy.guildhall.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.sl.draw.DrawFontManager;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlidePagesTest {
    /** Units of a chart's place, for one point. */
    private static final int EMU = 12_700;

    private final Fonts fonts = new Fonts();

    @TempDir
    Path folder;

    @Test
    void drawsChineseInOurFontWhateverTheServerHas() throws Exception {
        String text = "氩弧焊操作要领：先练手，再练眼。";
        assertSamePicture(text, "没有这种字体", "Noto Sans SC");
    }

    @Test
    void drawsLatinInTheFontThatStandsIn() throws Exception {
        DrawFontManager manager = fonts.forSlides();
        String standIn = manager.getMappedFont(null, () -> "No Such Font").getTypeface();
        assertSamePicture("Apache Performance Tuning", "No Such Font", standIn);
    }

    @Test
    void saysInItsPlaceWhatCannotBeDrawn() throws Exception {
        Path file = folder.resolve("chart.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            show.createSlide().addChart(show.createChart(), new Rectangle(100 * EMU, 100 * EMU, 400 * EMU, 200 * EMU));
            byte[] drawing = new byte[100];
            var picture = show.createSlide().createPicture(show.addPicture(drawing, PictureType.EMF));
            picture.setAnchor(new Rectangle(100, 100, 400, 200));
            show.write(out);
        }
        try (SlidePages pages = new SlidePages(file, fonts)) {
            for (int page = 1; page <= 2; page++) {
                BufferedImage drawn = pages.draw(page);
                double scale = drawn.getWidth() / 720d;
                assertThat(drawn.getRGB((int) (120 * scale), (int) (120 * scale)) & 0xffffff)
                        .as("the paper of the box on page " + page)
                        .isNotEqualTo(0xffffff);
                assertThat(drawn.getRGB((int) (50 * scale), (int) (120 * scale)) & 0xffffff)
                        .isEqualTo(0xffffff);
            }
        }
    }

    private void assertSamePicture(String text, String missing, String there) throws Exception {
        BufferedImage drawn = draw(text, missing);
        BufferedImage wanted = draw(text, there);
        int different = 0;
        int ink = 0;
        for (int x = 0; x < wanted.getWidth(); x++) {
            for (int y = 0; y < wanted.getHeight(); y++) {
                different += drawn.getRGB(x, y) == wanted.getRGB(x, y) ? 0 : 1;
                ink += (wanted.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        assertThat(ink).isGreaterThan(1_000);
        assertThat(different).isZero();
    }

    private BufferedImage draw(String text, String font) throws Exception {
        Path file = folder.resolve(font + ".pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            var box = show.createSlide().createTextBox();
            box.setAnchor(new Rectangle(20, 120, 680, 200));
            var run = box.addNewTextParagraph().addNewTextRun();
            run.setText(text);
            run.setFontFamily(font);
            run.setFontFamily(font, org.apache.poi.common.usermodel.fonts.FontGroup.EAST_ASIAN);
            run.setFontSize(32d);
            show.write(out);
        }
        try (SlidePages pages = new SlidePages(file, fonts)) {
            return pages.draw(1);
        }
    }
}
