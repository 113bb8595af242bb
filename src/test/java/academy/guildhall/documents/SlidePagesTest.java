package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.sl.draw.DrawFontManager;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SlidePagesTest {
    @Autowired
    Fonts fonts;

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
