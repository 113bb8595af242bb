package academy.guildhall.platform.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The embedded database of an application that is running on the folder, as its own files tell of it. */
record RunningDatabase(String url) implements EmbeddedDatabase.Reached {
    /** In which line of PostgreSQL's {@code postmaster.pid} its port stands. */
    private static final int PORT = 3;

    /** Nothing when no application holds the folder. */
    static Optional<EmbeddedDatabase.Reached> of(GuildhallHome home) throws IOException {
        Path lock = home.folder().resolve("database.lock");
        if (!Files.exists(lock) || isFree(lock)) {
            return Optional.empty();
        }
        Path running = home.folder("database").resolve("postmaster.pid");
        List<String> lines = Files.exists(running) ? Files.readAllLines(running) : List.of();
        if (lines.size() <= PORT) {
            throw new IOException("Guildhall is just starting or stopping on " + home.folder() + ": try again");
        }
        String password =
                Files.readString(home.folder("keys").resolve("database")).strip();
        return Optional.of(new RunningDatabase("jdbc:postgresql://localhost:%s/postgres?user=postgres&password=%s"
                .formatted(lines.get(PORT).strip(), password)));
    }

    private static boolean isFree(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        // It isn't ours to stop.
    }
}
