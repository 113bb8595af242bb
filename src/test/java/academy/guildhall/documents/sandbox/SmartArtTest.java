package academy.guildhall.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.documents.sandbox.SmartArt.Kept;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diagram is drawn from the shapes that PowerPoint kept of it; where it kept none, the page says so in its place. */
class SmartArtTest {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 540;

    private final Fonts fonts = new Fonts();

    @TempDir
    Path folder;

    private BufferedImage drawn(Kept kept) throws Exception {
        Path file = folder.resolve(kept + ".pptx");
        SmartArt.write(file, kept);
        try (SlidePages pages = new SlidePages(file, fonts)) {
            return pages.draw(1);
        }
    }

    @Test
    void theShapesThatWereKeptAreDrawn() throws Exception {
        BufferedImage page = drawn(Kept.SHAPES);
        assertThat(at(page, 150, 150)).as("within the shape").isEqualTo(0xb03a2e);
        assertThat(at(page, 450, 150)).as("beside it").isEqualTo(0xffffff);
        assertThat(at(page, 50, 150)).as("outside").isEqualTo(0xffffff);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kept.class,
            names = {"NO_SHAPES", "NO_PART"})
    void whereNoneWereKeptThePageSaysThatThereIsSmartArt(Kept kept) throws Exception {
        BufferedImage page = drawn(kept);
        double scale = Pages.scale(WIDTH, HEIGHT);
        BufferedImage wanted = Pages.blank(WIDTH * scale, HEIGHT * scale);
        Graphics2D graphics = wanted.createGraphics();
        Pages.smooth(graphics);
        graphics.scale(scale, scale);
        int[] place = SmartArt.PLACE;
        new Undrawn(fonts.ours())
                .say(graphics, new Rectangle2D.Double(place[0], place[1], place[2], place[3]), "SmartArt");
        graphics.dispose();
        assertThat(different(page, wanted)).isZero();
        assertThat(different(page, Pages.blank(WIDTH * scale, HEIGHT * scale))).isPositive();
    }

    private static int at(BufferedImage page, int x, int y) {
        double scale = page.getWidth() / (double) WIDTH;
        return page.getRGB((int) (x * scale), (int) (y * scale)) & 0xffffff;
    }

    private static int different(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return different;
    }
}
