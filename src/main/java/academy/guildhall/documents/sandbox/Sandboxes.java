package academy.guildhall.documents.sandbox;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The processes in which files are opened. One is begun when it is needed, serves one file after another, and ends when
 * nothing was asked of it for a minute. How many there are at once is for the callers to limit.
 */
@Component
public class Sandboxes implements DisposableBean {
    private static final Duration REST = Duration.ofMinutes(1);

    private final SandboxCommand command;
    private final Duration longest;
    private final Deque<SandboxProcess> idle = new ArrayDeque<>();
    private final Set<SandboxProcess> all = new HashSet<>();
    private final ScheduledThreadPoolExecutor alarms;
    private boolean closed;

    /** @param longest how long it may take to look at a file, to open it, and to draw each of its pages */
    Sandboxes(SandboxCommand command, @Value("${guildhall.rendering.longest:30s}") Duration longest) {
        this.command = command;
        this.longest = longest;
        this.alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("sandbox-alarm").daemon().factory());
        alarms.setRemoveOnCancelPolicy(true);
    }

    /**
     * What kind of deck a file is.
     *
     * @throws Refusal saying what is wrong with it, and what to do
     */
    public Finding check(Path file) throws Trouble {
        SandboxProcess process = take();
        try {
            return switch (process.ask(new Request.Check(absolute(file)), longest)) {
                case Answer.Checked checked -> checked.finding();
                case Answer.Refused refused -> throw refused.refusal();
                case Answer other -> throw unexpected(other);
            };
        } catch (Trouble trouble) {
            if (trouble.isOurs()) {
                throw trouble;
            }
            throw new Refusal(trouble.tookTheProcess() ? "document.refused.tooHeavy" : "document.refused.broken");
        } finally {
            giveBack(process);
        }
    }

    /** A deck that was checked, to be drawn page by page. */
    public OpenDeck open(Path file, String mediaType) {
        return new OpenDeck(this, new Request.Open(absolute(file), mediaType), longest);
    }

    /** The same with processes of its own, whose patience is another. */
    public Sandboxes withPatience(Duration longest) {
        return new Sandboxes(command, longest);
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    static Trouble unexpected(Answer answer) {
        return new Trouble(Trouble.Kind.BROKEN, "unexpected: " + answer);
    }

    SandboxProcess take() throws Trouble {
        synchronized (this) {
            for (SandboxProcess rested = idle.pollLast(); rested != null; rested = idle.pollLast()) {
                if (rested.isAlive()) {
                    return rested;
                }
                end(rested);
            }
        }
        try {
            SandboxProcess begun = command.begin(alarms);
            synchronized (this) {
                if (closed) {
                    begun.close();
                    throw new Trouble(Trouble.Kind.NO_PROCESS, "the application stops");
                }
                all.add(begun);
            }
            return begun;
        } catch (Trouble stops) {
            throw stops;
        } catch (IOException cannot) {
            throw new Trouble(Trouble.Kind.NO_PROCESS, cannot.toString());
        }
    }

    synchronized void giveBack(SandboxProcess process) {
        if (closed || !process.isAlive()) {
            end(process);
            return;
        }
        idle.addLast(process);
        alarms.schedule(() -> endIfIdle(process), REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that was used meanwhile may go as well: the next is begun in half a second. */
    private synchronized void endIfIdle(SandboxProcess process) {
        if (idle.remove(process)) {
            all.remove(process);
            process.dismiss();
        }
    }

    private synchronized void end(SandboxProcess process) {
        all.remove(process);
        process.close();
    }

    @Override
    public synchronized void destroy() {
        closed = true;
        alarms.shutdownNow();
        idle.clear();
        all.forEach(SandboxProcess::close);
        all.clear();
    }
}
