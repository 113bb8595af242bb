package academy.guildhall.documents.sandbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/** One process in which files are opened, as the application sees it. Asked by one thread at a time. */
final class SandboxProcess implements AutoCloseable {
    /** Whoever writes there may be anything by now. */
    private static final ObjectInputFilter ANSWERS_ONLY = ObjectInputFilter.Config.createFilter(
            SandboxProcess.class.getPackageName() + ".*;java.lang.*;java.util.*;maxdepth=10;maxbytes=100000;!*");

    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final Process process;
    private final Path folder;
    private final ScheduledExecutorService alarms;
    private final ObjectOutputStream requests;
    private final ObjectInputStream answers;

    /** @param folder its own, for what it puts down while it works; taken away with it */
    SandboxProcess(ProcessBuilder command, Path folder, ScheduledExecutorService alarms) throws IOException {
        this.folder = folder;
        this.alarms = alarms;
        process = command.redirectError(folder.resolve("errors").toFile()).start();
        try {
            requests = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
            requests.flush();
            answers = new ObjectInputStream(process.getInputStream());
            answers.setObjectInputFilter(ANSWERS_ONLY);
        } catch (IOException dead) {
            String why = ending();
            close();
            throw new IOException(why, dead);
        }
    }

    /**
     * Asks, and ends the process when it takes too long.
     *
     * @throws Trouble when there is no answer, or the answer is that it failed
     */
    Answer ask(Request request, Duration longest) throws Trouble {
        AtomicBoolean tooLong = new AtomicBoolean();
        Future<?> alarm = alarms.schedule(
                () -> {
                    tooLong.set(true);
                    process.destroyForcibly();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            requests.writeObject(request);
            requests.flush();
            requests.reset();
            Answer answer = (Answer) answers.readObject();
            if (answer instanceof Answer.Failed failed) {
                throw new Trouble(failed.kind(), failed.why());
            }
            return answer;
        } catch (Trouble trouble) {
            throw trouble;
        } catch (IOException | ClassNotFoundException | ClassCastException gone) {
            String why = ending();
            close();
            throw tooLong.get()
                    ? new Trouble(Trouble.Kind.TOO_LONG, longest.toString())
                    : new Trouble(Trouble.Kind.TOO_HEAVY, why);
        } finally {
            alarm.cancel(false);
        }
    }

    private String ending() {
        try {
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            String last = Files.readString(folder.resolve("errors"));
            return (ended ? "exit " + process.exitValue() : "no exit") + " "
                    + last.substring(Math.max(0, last.length() - 500)).strip();
        } catch (IOException unread) {
            return "no word of why";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }

    /** Lets it end by itself, soon: there are no more requests. */
    void dismiss() {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            close();
            return;
        }
        process.onExit()
                .orTimeout(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, late) -> close());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException inUse) {
            // Swept at the next start.
        }
    }
}
