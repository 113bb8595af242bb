package academy.guildhall.documents;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.time.AcademyTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files in a folder of the installation: {@code files/ab/abcd...}. A file is there whole or not at all. */
@Component
class FolderStore implements FileStore {
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final GuildhallHome home;
    private final AcademyTime time;

    FolderStore(GuildhallHome home, AcademyTime time) {
        this.home = home;
        this.time = time;
    }

    /** What a stopped process left half written is nobody's; what another node is writing is younger. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        Instant yesterday = time.now().minus(ABANDONED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(home.folder("files/incoming"), "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    @Override
    public Path workingFile() {
        try {
            return Files.createTempFile(home.folder("files/incoming"), "in", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(Path file, String sha256) {
        Path place = place(sha256);
        try {
            if (Files.exists(place)) {
                Files.deleteIfExists(file);
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(place.getParent());
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean has(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    @Override
    public Path local(String sha256) {
        Path place = place(sha256);
        if (!Files.isRegularFile(place)) {
            throw new NotFound("content", sha256);
        }
        return place;
    }

    private Path place(String sha256) {
        return home.folder("files").resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
