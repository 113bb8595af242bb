package academy.guildhall.platform.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, and what restoring it needs. The last entry of the archive, so that one that was cut off has none.
 *
 * @param form of the archive, 1
 * @param migrations that made the schema, in their order
 * @param secrets tells the secrets that read what is sealed, the current one first; it doesn't give them away
 * @param missing how many files the rows spoke of that weren't in the store, or not as they were written
 */
record Manifest(
        int form,
        Instant madeAt,
        List<Migration> migrations,
        List<String> secrets,
        List<Part> tables,
        List<Sequence> sequences,
        Files files,
        long missing) {
    static final int FORM = 1;

    record Migration(String version, @Nullable Integer checksum) {}

    /** @param sha256 of the rows as they stand in the archive */
    record Part(String table, List<String> columns, long rows, String sha256) {}

    /** @param last number given */
    record Sequence(String name, long last) {}

    /** @param sha256 of the names in their order; each file's name is that of its content */
    record Files(long count, long bytes, String sha256) {}

    String schema() {
        return migrations.getLast().version();
    }
}
