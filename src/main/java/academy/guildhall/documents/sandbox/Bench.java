package academy.guildhall.documents.sandbox;

import academy.guildhall.platform.Refusal;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Does within the sandbox what it is asked for. */
class Bench implements Closeable {
    private final Fonts fonts = new Fonts();
    private final ContentCheck check = new ContentCheck();
    private @Nullable Pages open;

    /** Whatever goes wrong with a file is an answer. Memory that ran out ends the process before it comes to that. */
    Answer answer(Request request) {
        try {
            return switch (request) {
                case Request.Check asked -> new Answer.Checked(check.deck(Path.of(asked.file())));
                case Request.Open asked -> open(asked);
                case Request.Draw asked -> draw(asked);
            };
        } catch (Refusal refusal) {
            return new Answer.Refused(refusal);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | AssertionError broken) {
            return new Answer.Failed(Trouble.Kind.BROKEN, broken.toString());
        }
    }

    private Answer open(Request.Open asked) throws IOException {
        close();
        Path file = Path.of(asked.file());
        open = asked.mediaType().equals(ContentCheck.PDF) ? new PdfPages(file, fonts) : new SlidePages(file, fonts);
        return new Answer.Opened();
    }

    private Answer draw(Request.Draw asked) throws IOException {
        if (open == null) {
            throw new IOException("no file is open");
        }
        BufferedImage large = Images.forWriting(open.draw(asked.page()));
        BufferedImage small = Images.forWriting(Pages.smaller(large));
        try {
            Images.write(large, Path.of(asked.large()));
            Images.write(small, Path.of(asked.small()));
        } catch (IOException unwritable) {
            return new Answer.Failed(Trouble.Kind.UNWRITABLE, unwritable.toString());
        }
        return new Answer.Drawn(new PageSize(large.getWidth(), large.getHeight()));
    }

    @Override
    public void close() throws IOException {
        Pages before = open;
        open = null;
        if (before != null) {
            before.close();
        }
    }
}
