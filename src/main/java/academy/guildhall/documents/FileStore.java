package academy.guildhall.documents;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the bytes are: by the hash of their content, each content once. A folder today; another store fits behind this. */
interface FileStore {
    /** An empty file to write into, on the same disk as the store. Whoever asked for it has it kept, and discards it. */
    Path workingFile();

    /** Takes a working file away, if it is still there. */
    void discard(Path file);

    /** Keeps a finished file under its hash, and takes it away from where it was. Kept already, it isn't written again. */
    void keep(Path file, String sha256);

    /** Whether this content is there to be read. */
    boolean has(String sha256);

    /** A local file with this content, to be read only. */
    Path local(String sha256);

    /** Tells of all that is kept, ordered by hash. */
    void each(Consumer<String> sha256);

    /** For what was kept by mistake. What a row speaks of stays for good. */
    void remove(String sha256);
}
