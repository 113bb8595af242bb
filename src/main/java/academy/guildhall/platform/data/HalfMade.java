package academy.guildhall.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * A file in the installation's folder that says that its data is being made, before anybody may come in. A start that finds
 * it knows that an earlier one was killed meanwhile: the embedded database and the files are then made anew.
 */
@Component
@ForCommands
public class HalfMade {
    private final Path file;

    HalfMade(GuildhallHome home) {
        this.file = home.folder().resolve("half-made");
    }

    /** From here on the data is worth nothing until {@link #end()}. */
    public void begin() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "The data here is being made.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isThere() {
        return Files.exists(file);
    }
}
