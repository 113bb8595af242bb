package academy.guildhall.documents.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** An opened document whose pages can be drawn one after another. */
interface Pages extends Closeable {
    /** Pixels of the large image; the height follows the page's shape. */
    int LARGE = 1600;

    /** Pixels of the thumbnail. */
    int SMALL = 320;

    /** However long and thin a page is, its image isn't higher than this. */
    int HIGHEST = 3200;

    /** @param page counted from 1 */
    BufferedImage draw(int page) throws IOException;

    /** Large pixels for one unit of a page of this size. */
    static double scale(double width, double height) throws IOException {
        if (!(width >= 1 && height >= 1)) {
            throw new IOException("a page of " + width + " by " + height);
        }
        return Math.min(LARGE / width, HIGHEST / height);
    }

    static BufferedImage blank(double width, double height) {
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, Math.round(width)),
                (int) Math.max(1, Math.round(height)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return image;
    }

    /** The thumbnail of a large image; halved step by step, so that letters stay smooth. */
    static BufferedImage smaller(BufferedImage large) {
        BufferedImage image = large;
        while (image.getWidth() > SMALL) {
            int width = Math.max(SMALL, image.getWidth() / 2);
            BufferedImage next = blank(width, (double) image.getHeight() * width / image.getWidth());
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, next.getWidth(), next.getHeight(), null);
            graphics.dispose();
            image = next;
        }
        return image;
    }

    static void smooth(Graphics2D graphics) {
        graphics.addRenderingHints(smooth());
    }

    /** Pictures bilinear: bicubic costs four times as much, and at these sizes nobody sees it. */
    static RenderingHints smooth() {
        RenderingHints hints = new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        hints.put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return hints;
    }
}
