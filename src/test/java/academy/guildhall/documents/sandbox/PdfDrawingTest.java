package academy.guildhall.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PdfDrawing} does in its own way looks as PDFBox would have it. */
class PdfDrawingTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    @ParameterizedTest
    @ValueSource(
            strings = {"photo", "grey photo", "transparent photo", "photo of another size than it says", "drawing"})
    void drawsPicturesAsPdfBoxDoes(String kind) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            pdf.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                stream.drawImage(picture(pdf, kind), 20, 20, WIDTH - 40, HEIGHT - 40);
            }

            assertThat(mostDifferent(new PdfDrawing(pdf), new PDFRenderer(pdf))).isLessThanOrEqualTo(2);
        }
    }

    private static PDImageXObject picture(PDDocument pdf, String kind) throws IOException {
        return switch (kind) {
            case "photo" -> JPEGFactory.createFromImage(pdf, stripes(BufferedImage.TYPE_INT_RGB));
            case "grey photo" -> JPEGFactory.createFromImage(pdf, stripes(BufferedImage.TYPE_BYTE_GRAY));
            case "transparent photo" -> JPEGFactory.createFromImage(pdf, stripes(BufferedImage.TYPE_INT_ARGB));
            case "drawing" -> LosslessFactory.createFromImage(pdf, stripes(BufferedImage.TYPE_INT_RGB));
            default -> {
                PDImageXObject picture = JPEGFactory.createFromImage(pdf, stripes(BufferedImage.TYPE_INT_RGB));
                picture.setHeight(HEIGHT / 2);
                yield picture;
            }
        };
    }

    private static BufferedImage stripes(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE, new Color(200, 120, 40, 90)};
        for (int i = 0; i < colours.length; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i * WIDTH / colours.length, 0, WIDTH / colours.length, HEIGHT);
        }
        graphics.dispose();
        return image;
    }

    /** The largest difference of a colour, of 255. */
    private static int mostDifferent(PDFRenderer one, PDFRenderer other) throws IOException {
        BufferedImage mine = one.renderImage(0, 1, ImageType.RGB);
        BufferedImage theirs = other.renderImage(0, 1, ImageType.RGB);
        int most = 0;
        for (int x = 0; x < mine.getWidth(); x++) {
            for (int y = 0; y < mine.getHeight(); y++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    most = Math.max(
                            most, Math.abs((mine.getRGB(x, y) >> shift & 255) - (theirs.getRGB(x, y) >> shift & 255)));
                }
            }
        }
        return most;
    }
}
