package academy.guildhall.programmes;

import academy.guildhall.platform.Refusal;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** An academy's mark: whatever picture is handed in is drawn anew, small, so that nothing else in the file is kept or served. */
final class AcademyMark {
    /** Pixels of its longer side: twice what the widest place shows. */
    static final int SIDE = 192;

    /** Pixels of a side of what is handed in, at most. */
    private static final int LARGEST = 6_000;

    private AcademyMark() {}

    /**
     * The same picture as PNG.
     *
     * @throws Refusal when it is no PNG or JPEG, or larger than 6,000 pixels
     */
    static byte[] of(byte[] picture) {
        BufferedImage image = read(picture);
        if (image == null) {
            throw new Refusal("academy.refused.mark");
        }
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(drawn, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable BufferedImage read(byte[] picture) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            reader.setInput(input);
            boolean drawable = java.util.Set.of("png", "jpeg")
                            .contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))
                    && reader.getWidth(0) <= LARGEST
                    && reader.getHeight(0) <= LARGEST;
            return drawable ? reader.read(0) : null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
