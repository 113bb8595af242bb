package academy.guildhall.documents;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.data.ForCommands;
import academy.guildhall.platform.data.GuildhallHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Files in a folder of the installation: {@code files/ab/abcd...}. A file is there whole or not at all. */
@Component
@ForCommands
class FolderStore implements FileStore {
    /** Where files lie that are being written. */
    static final String INCOMING = "files/incoming";

    private final GuildhallHome home;

    FolderStore(GuildhallHome home) {
        this.home = home;
    }

    @Override
    public Path workingFile() {
        try {
            return Files.createTempFile(home.folder(INCOMING), "in", ".part");
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
    public Path local(String sha256) {
        Path place = place(sha256);
        if (!Files.isRegularFile(place)) {
            throw new NotFound("content", sha256);
        }
        return place;
    }

    @Override
    public boolean has(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    /** One folder after another, so that no more than one's names are held at a time. */
    @Override
    public void each(Consumer<String> sha256) {
        try {
            for (Path folder : sorted(home.folder("files"), "[0-9a-f][0-9a-f]")) {
                for (Path file : sorted(folder, folder.getFileName() + "*")) {
                    sha256.accept(file.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sorted(Path folder, String names) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, names)) {
            all.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    @Override
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String sha256) {
        return home.folder("files").resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
