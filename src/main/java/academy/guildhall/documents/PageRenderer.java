package academy.guildhall.documents;

import academy.guildhall.documents.PageImages.Drawn;
import academy.guildhall.documents.RenderingQueue.Job;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws the pages of one document. A page that can't be drawn is noted as such, and the next one is drawn. */
@Component
class PageRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(PageRenderer.class);

    /** Sharp on a wide screen, and about 200 KB a page. */
    private static final float QUALITY = 0.87f;

    private final FileStore files;
    private final PageImages images;
    private final Fonts fonts;
    private final Duration longest;
    private volatile boolean stopping;

    /** @param longest how long it may take to open a document, and to draw each of its pages */
    PageRenderer(
            FileStore files,
            PageImages images,
            Fonts fonts,
            @Value("${guildhall.rendering.longest:1m}") Duration longest) {
        this.files = files;
        this.images = images;
        this.fonts = fonts;
        this.longest = longest;
    }

    /** The application stops: the document stays unfinished. */
    static class Stopped extends RuntimeException {}

    void stop() {
        stopping = true;
    }

    /**
     * Draws what isn't drawn yet. Answers the key of an error when the document can't be opened any more, or when it takes
     * too long; what was drawn until then stays.
     */
    @Nullable
    String render(Job job) {
        stopping = false;
        images.takeFromTwin(job.document(), job.sha256());
        Set<Integer> there = images.pages(job.document());
        if (there.size() >= job.pages()) {
            return null;
        }
        try (Patience patience = new Patience(longest);
                Pages pages = patience.await(() -> open(job))) {
            for (int page = 1; page <= job.pages(); page++) {
                if (!there.contains(page)) {
                    images.add(job.document(), page, draw(patience, pages, page, job));
                }
                if (stopping) {
                    throw new Stopped();
                }
            }
            return null;
        } catch (Patience.Ended tooLong) {
            LOG.warn("Document {} is left undrawn: it {}", job.document(), tooLong.getMessage());
            return "document.rendering.tooLong";
        } catch (IOException | LinkageError broken) {
            LOG.warn("Document {} can't be opened for drawing", job.document(), broken);
            return "document.rendering.broken";
        }
    }

    private Pages open(Job job) throws IOException {
        Path file = files.local(job.sha256());
        return job.mediaType().equals("application/pdf") ? new PdfPages(file, fonts) : new SlidePages(file, fonts);
    }

    private @Nullable Drawn draw(Patience patience, Pages pages, int page, Job job) throws Patience.Ended {
        try {
            BufferedImage large = forWriting(patience.await(() -> pages.draw(page)));
            String largeHash = keep(large);
            String smallHash = keep(forWriting(Pages.smaller(large)));
            return new Drawn(large.getWidth(), large.getHeight(), largeHash, smallHash);
        } catch (Patience.Ended | Stopped ended) {
            throw ended;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError broken) {
            LOG.warn("Page {} of document {} can't be drawn: {}", page, job.document(), broken.toString());
            return null;
        }
    }

    private String keep(BufferedImage image) throws IOException {
        Path file = files.workingFile();
        MessageDigest digest = Intake.sha256();
        try {
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                write(image, out);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            files.keep(file, sha256);
            return sha256;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** In bytes, three a pixel: of any other kind, the JPEG writer asks for each pixel by itself. */
    private static BufferedImage forWriting(BufferedImage image) {
        BufferedImage bytes = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bytes.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return bytes;
    }

    private static void write(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
