package academy.guildhall.platform.backup;

import academy.guildhall.platform.backup.Catalog.Table;
import academy.guildhall.platform.data.KeptFiles;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.time.AcademyTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes an archive of an installation while people work on it. All rows are of one moment, and the files are read after
 * them: since a file is kept before a row speaks of it and never goes, those of that moment are all among them.
 */
class Backup {
    private final Catalog catalog;
    private final Rows rows;
    private final KeptFiles files;
    private final Secrets secrets;
    private final AcademyTime time;
    private final TransactionTemplate oneMoment;

    Backup(
            Catalog catalog,
            Rows rows,
            KeptFiles files,
            Secrets secrets,
            AcademyTime time,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.rows = rows;
        this.files = files;
        this.secrets = secrets;
        this.time = time;
        this.oneMoment = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.oneMoment.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
    }

    /** Rows, as they are in the archive. */
    private record Saved(
            List<Manifest.Migration> migrations,
            List<Manifest.Part> tables,
            List<Manifest.Sequence> sequences,
            Lost lost) {}

    /** Files that rows speak of and that aren't there, or aren't what they were. */
    private static final class Lost {
        private static final int NAMED = 5;
        private final List<String> some = new ArrayList<>();
        private long count;

        void add(String sha256) {
            count++;
            if (some.size() < NAMED) {
                some.add(sha256);
            }
        }
    }

    /**
     * What was written.
     *
     * @param missing some of the files that should have been there
     */
    record Made(Manifest manifest, List<String> missing) {}

    /** @throws CommandRefused when there is no installation here */
    Made to(OutputStream out) throws IOException {
        if (!catalog.has("flyway_schema_history")) {
            throw new CommandRefused("There is nothing to back up: no Guildhall ever started on this database.");
        }
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            Saved saved = Objects.requireNonNull(oneMoment.execute(status -> rows(archive)));
            Manifest.Files kept = files(archive, saved.lost());
            Manifest manifest = new Manifest(
                    Manifest.FORM,
                    time.now(),
                    saved.migrations(),
                    secrets.ids(),
                    saved.tables(),
                    saved.sequences(),
                    kept,
                    saved.lost().count);
            archive.manifest(manifest);
            return new Made(manifest, List.copyOf(saved.lost().some));
        }
    }

    private Saved rows(ArchiveWriter archive) {
        rows.speakOneWay();
        List<Table> tables = catalog.tables();
        rows.holdShape(tables);
        List<Manifest.Part> parts = new ArrayList<>();
        for (Table table : tables) {
            parts.add(part(archive, table));
        }
        Lost lost = new Lost();
        files.eachSpokenOf(sha256 -> {
            if (!files.has(sha256)) {
                lost.add(sha256);
            }
        });
        return new Saved(catalog.migrations(), parts, catalog.sequences(), lost);
    }

    private Manifest.Part part(ArchiveWriter archive, Table table) {
        try {
            ArchiveWriter.Written written = archive.part(Archive.rows(table.name()), out -> rows.write(table, out));
            return new Manifest.Part(table.name(), table.columns(), written.rows(), written.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest.Files files(ArchiveWriter archive, Lost lost) {
        MessageDigest names = Archive.sha256();
        long[] counted = {0, 0};
        files.each(sha256 -> {
            try {
                long size = archive.file(sha256, files.content(sha256));
                if (size < 0) {
                    lost.add(sha256);
                    return;
                }
                add(names, sha256);
                counted[0]++;
                counted[1] += size;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Manifest.Files(counted[0], counted[1], HexFormat.of().formatHex(names.digest()));
    }

    static void add(MessageDigest names, String sha256) {
        names.update(sha256.getBytes(StandardCharsets.US_ASCII));
    }
}
