package academy.guildhall.documents.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A deck whose pages can be drawn. When its process ends over a page, the next page is drawn by another. */
public final class OpenDeck implements AutoCloseable {
    private final Sandboxes sandboxes;
    private final Request.Open open;
    private final Duration longest;
    private @Nullable SandboxProcess process;

    OpenDeck(Sandboxes sandboxes, Request.Open open, Duration longest) {
        this.sandboxes = sandboxes;
        this.open = open;
        this.longest = longest;
    }

    /** Opens it, where drawing would only do so with its first page: to tell a broken file from a broken page. */
    public void begin() throws Trouble {
        ready();
    }

    /**
     * Draws a page as JPEG, large and small.
     *
     * @param page counted from 1
     */
    public PageSize draw(int page, Path large, Path small) throws Trouble {
        SandboxProcess drawing = ready();
        Answer answer = drawing.ask(
                new Request.Draw(
                        page,
                        large.toAbsolutePath().toString(),
                        small.toAbsolutePath().toString()),
                longest);
        if (answer instanceof Answer.Drawn drawn) {
            return drawn.size();
        }
        throw Sandboxes.unexpected(answer);
    }

    private SandboxProcess ready() throws Trouble {
        SandboxProcess before = process;
        if (before != null && before.isAlive()) {
            return before;
        }
        close();
        SandboxProcess next = sandboxes.take();
        process = next;
        next.ask(open, longest);
        return next;
    }

    @Override
    public void close() {
        if (process != null) {
            sandboxes.giveBack(process);
            process = null;
        }
    }
}
