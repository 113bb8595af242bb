package academy.guildhall.platform.backup;

import academy.guildhall.platform.backup.Catalog.ForeignKey;
import academy.guildhall.platform.backup.Catalog.Table;
import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.data.HalfMade;
import academy.guildhall.platform.data.KeptFiles;
import academy.guildhall.platform.security.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an installation anew of an archive, in a place where nothing is. The archive is read whole before anything is written.
 * The rows come last and in one transaction; whatever stops it before leaves the place empty again.
 */
class Restore {
    private final Catalog catalog;
    private final Rows rows;
    private final Schema schema;
    private final KeptFiles files;
    private final Secrets secrets;
    private final GuildhallHome home;
    private final HalfMade halfMade;
    private final TransactionTemplate transaction;

    Restore(
            Catalog catalog,
            Rows rows,
            Schema schema,
            KeptFiles files,
            Secrets secrets,
            GuildhallHome home,
            HalfMade halfMade,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.rows = rows;
        this.schema = schema;
        this.files = files;
        this.secrets = secrets;
        this.home = home;
        this.halfMade = halfMade;
        this.transaction = transaction;
    }

    /** @throws CommandRefused when the archive is damaged or of another schema, the secret isn't its, or the place isn't empty */
    Manifest from(Path path) throws IOException {
        try (ArchiveReader archive = new ArchiveReader(path)) {
            Manifest manifest = archive.contents();
            opensWhatIsSealed(manifest);
            schema.canBeMade(manifest);
            isEmptyHere();
            archive.check();
            halfMade.begin();
            try {
                put(archive);
                schema.make(manifest);
                transaction.executeWithoutResult(status -> load(archive));
            } catch (RuntimeException | IOException stopped) {
                clear(archive);
                throw stopped;
            }
            halfMade.end();
            rows.count();
            return manifest;
        }
    }

    private void opensWhatIsSealed(Manifest manifest) {
        List<String> given = secrets.ids();
        List<String> lacking =
                manifest.secrets().stream().filter(id -> !given.contains(id)).toList();
        if (!lacking.isEmpty()) {
            throw new CommandRefused(
                    "The secret given is another: it tells itself " + String.join(", ", given)
                            + ", and the archive needs " + String.join(", ", lacking)
                            + ". Give the installation's own as GUILDHALL_SECRET, and those before it as GUILDHALL_SECRET_OLD.");
        }
    }

    private void isEmptyHere() {
        if (!catalog.isEmpty()) {
            throw new CommandRefused("The database isn't empty: restore into one where no Guildhall started yet.");
        }
        AtomicBoolean some = new AtomicBoolean();
        files.each(sha256 -> some.set(true));
        if (some.get()) {
            throw new CommandRefused("There are files in " + home.folder() + ": restore into an empty folder.");
        }
    }

    private void put(ArchiveReader archive) throws IOException {
        archive.eachFile(sha256 -> {
            try (InputStream content = archive.part(Archive.file(sha256))) {
                files.put(sha256, content);
            }
        });
    }

    private void load(ArchiveReader archive) {
        rows.speakOneWay();
        List<Table> tables = catalog.tables();
        List<ForeignKey> keys = catalog.foreignKeys();
        rows.open(tables, keys);
        for (Manifest.Part part : archive.contents().tables()) {
            try (InputStream in = archive.part(Archive.rows(part.table()))) {
                long read = rows.read(new Table(part.table(), part.columns()), in);
                if (read != part.rows()) {
                    throw new CommandRefused("Of " + part.table() + " " + read + " rows came back, and " + part.rows()
                            + " were written.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        rows.close(tables, keys);
        archive.contents().sequences().forEach(catalog::goOnAfter);
    }

    /** All of it is ours: the place was empty. */
    private void clear(ArchiveReader archive) throws IOException {
        schema.clear();
        archive.eachFile(files::takeBack);
        halfMade.end();
    }
}
