package academy.guildhall.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What an installation keeps beside its database: files by the SHA-256 of their content, in lower-case hex. Each is there
 * before a row speaks of it, and none is ever changed.
 */
public interface KeptFiles {
    /** Tells of all that are there, ordered by their hash; it holds few in memory at a time. */
    void each(Consumer<String> sha256);

    /** Tells of all that the rows speak of, as the transaction sees them, whether the files are there or not. */
    void eachSpokenOf(Consumer<String> sha256);

    boolean has(String sha256);

    /** The content, to be read only. */
    Path content(String sha256);

    /** Keeps what is read under its hash, which the caller has checked. */
    void put(String sha256, InputStream content) throws IOException;

    /** Takes away what {@link #put} brought. */
    void takeBack(String sha256) throws IOException;
}
