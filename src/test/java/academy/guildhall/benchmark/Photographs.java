package academy.guildhall.benchmark;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A deck as lecturers bring it: a photograph of 6 megapixels on each page, each of them another. */
final class Photographs {
    private static final int WIDTH = 3000;
    private static final int HEIGHT = 2000;
    private static final int SHAPES = 2_000;
    private static final float QUALITY = 0.85f;

    private Photographs() {}

    static byte[] pdf(int pages, int seed) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(new PDRectangle(960, 640));
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(pdf, photograph(seed * pages + i), QUALITY), 0, 0, 960, 640);
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage photograph(int seed) {
        Random chance = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(chance.nextInt(1 << 24)), WIDTH, HEIGHT, Color.WHITE));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < SHAPES; i++) {
            graphics.setColor(new Color(chance.nextInt(1 << 24)));
            graphics.fillOval(chance.nextInt(WIDTH), chance.nextInt(HEIGHT), chance.nextInt(60), chance.nextInt(60));
        }
        graphics.dispose();
        return image;
    }
}
