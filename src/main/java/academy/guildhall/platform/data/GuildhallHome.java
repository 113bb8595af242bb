package academy.guildhall.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder in which an installation keeps what isn't in the database: files, its key, and the embedded database. */
@Component
public class GuildhallHome {
    private final Path folder;

    GuildhallHome(@Value("${guildhall.home:.guildhall}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** A folder inside, made when it isn't there. */
    public Path folder(String name) {
        Path inside = folder.resolve(name);
        try {
            Files.createDirectories(inside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": give another folder as GUILDHALL_HOME", e);
        }
        return inside;
    }
}
