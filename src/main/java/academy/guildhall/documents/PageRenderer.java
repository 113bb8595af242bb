package academy.guildhall.documents;

import academy.guildhall.documents.PageImages.Drawn;
import academy.guildhall.documents.RenderingQueue.Job;
import academy.guildhall.documents.sandbox.OpenDeck;
import academy.guildhall.documents.sandbox.PageSize;
import academy.guildhall.documents.sandbox.Sandboxes;
import academy.guildhall.documents.sandbox.Trouble;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.time.AcademyTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the pages of one document drawn, and keeps their images. A page that can't be drawn is noted as such, and the next one
 * is drawn. What is no fault of the document, such as a full disk, leaves it waiting.
 */
@Component
class PageRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(PageRenderer.class);

    /** After this the next document has its turn; pages that are drawn stay. */
    private static final Duration TURN = Duration.ofMinutes(1);

    /** After so long the store is asked again. */
    private static final Duration BETTER_TIMES = Duration.ofSeconds(30);

    /** How many pages of a document may be missing when yet another one ends its process. */
    private static final int MOST_MISSING = 3;

    private final FileStore files;
    private final PageImages images;
    private final Sandboxes sandboxes;
    private final AcademyTime time;
    private volatile boolean stopping;

    PageRenderer(FileStore files, PageImages images, Sandboxes sandboxes, AcademyTime time) {
        this.files = files;
        this.images = images;
        this.sandboxes = sandboxes;
        this.time = time;
    }

    /** The application stops: the document stays unfinished. */
    static class Stopped extends RuntimeException {}

    void begin() {
        stopping = false;
    }

    void stop() {
        stopping = true;
    }

    /** Draws what isn't drawn yet; what was drawn stays, however it ends. */
    Outcome render(Job job) {
        images.takeFromTwin(job.document(), job.sha256());
        Set<Integer> there = images.pages(job.document());
        if (there.size() >= job.pages()) {
            return new Outcome.Done();
        }
        try (OpenDeck deck = sandboxes.open(files.local(job.sha256()), job.mediaType())) {
            deck.begin();
            return draw(job, deck, there);
        } catch (Trouble trouble) {
            return ended(job, trouble);
        } catch (IOException | UncheckedIOException | NotFound store) {
            LOG.warn("Document {} waits: the store can't be read or written: {}", job.document(), store.toString());
            return new Outcome.Later(BETTER_TIMES);
        }
    }

    private Outcome draw(Job job, OpenDeck deck, Set<Integer> there) throws IOException {
        Instant turn = time.now().plus(TURN);
        for (int page = 1; page <= job.pages(); page++) {
            if (!there.contains(page)) {
                if (time.now().isAfter(turn)) {
                    return new Outcome.Later(Duration.ZERO);
                }
                images.add(job.document(), page, draw(job, deck, page));
            }
            if (stopping) {
                throw new Stopped();
            }
        }
        return new Outcome.Done();
    }

    /** @return nothing when it can't be drawn */
    private @Nullable Drawn draw(Job job, OpenDeck deck, int page) throws IOException {
        Path large = files.workingFile();
        Path small = files.workingFile();
        try {
            PageSize size = deck.draw(page, large, small);
            return new Drawn(size.width(), size.height(), keep(large), keep(small));
        } catch (Trouble trouble) {
            if (stopping || trouble.isOurs() || trouble.tookTheProcess() && missing(job) >= MOST_MISSING) {
                throw trouble;
            }
            LOG.warn("Page {} of document {} can't be drawn: {}", page, job.document(), trouble.getMessage());
            return null;
        } finally {
            files.discard(large);
            files.discard(small);
        }
    }

    private int missing(Job job) {
        return images.missing(job.document());
    }

    private String keep(Path file) throws IOException {
        MessageDigest digest = Intake.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        files.keep(file, sha256);
        return sha256;
    }

    private Outcome ended(Job job, Trouble trouble) {
        if (stopping) {
            throw new Stopped();
        }
        LOG.warn("Drawing document {} ended: {}", job.document(), trouble.getMessage());
        return switch (trouble.kind()) {
            case UNWRITABLE, NO_PROCESS -> new Outcome.Later(BETTER_TIMES);
            case TOO_LONG -> new Outcome.Failed("document.rendering.tooLong");
            case TOO_HEAVY -> new Outcome.Failed("document.rendering.tooHeavy");
            case BROKEN -> new Outcome.Failed("document.rendering.broken");
        };
    }
}
