package academy.guildhall.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder in which an installation keeps what isn't in the database: files, its key, and the embedded database. */
@Component
@ForCommands
public class GuildhallHome {
    private static final Logger LOG = LoggerFactory.getLogger(GuildhallHome.class);

    private final Path folder;
    private final Set<Path> closed = ConcurrentHashMap.newKeySet();

    GuildhallHome(@Value("${guildhall.home:.guildhall}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Once; a folder that belongs to somebody else, such as a mounted one, stays as they have it. */
    private void close(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null || !closed.add(folder)) {
            return;
        }
        Set<PosixFilePermission> wanted =
                PosixFilePermissions.fromString(folder.endsWith("files") ? "rwxr-x---" : "rwx------");
        try {
            if (!view.readAttributes().permissions().equals(wanted)) {
                view.setPermissions(wanted);
            }
        } catch (FileSystemException notOurs) {
            LOG.warn("{} could not be closed to others of this machine: {}", folder, notOurs.getMessage());
        }
    }

    public Path folder() {
        return folder;
    }

    /** A folder inside, made when it isn't there. Others of this machine see none of it, and of files no more than a group may. */
    public Path folder(String name) {
        Path inside = folder.resolve(name);
        try {
            Files.createDirectories(inside);
            close(folder.resolve(Path.of(name).getName(0)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": give another folder as GUILDHALL_HOME", e);
        }
        return inside;
    }
}
