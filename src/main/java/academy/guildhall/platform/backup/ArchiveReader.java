package academy.guildhall.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads an archive; says which part of it isn't as it was written. */
final class ArchiveReader implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    ArchiveReader(Path archive) throws IOException {
        try {
            zip = new ZipFile(archive.toFile());
        } catch (ZipException broken) {
            throw notWhole(archive);
        }
        // One that was cut off may end with a file that is an archive itself, as a deck is.
        if (zip.getEntry(Archive.MANIFEST) == null) {
            zip.close();
            throw notWhole(archive);
        }
        manifest = manifest();
    }

    private static CommandRefused notWhole(Path archive) {
        return new CommandRefused(archive + " isn't a whole archive: its end is missing, or it is something else.");
    }

    Manifest contents() {
        return manifest;
    }

    private Manifest manifest() throws IOException {
        ZipEntry entry = entry(Archive.MANIFEST);
        CRC32 sum = new CRC32();
        byte[] text;
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            text = in.readAllBytes();
        } catch (IOException broken) {
            throw damaged(Archive.MANIFEST, broken.getMessage());
        }
        if (sum.getValue() != entry.getCrc()) {
            throw damaged(Archive.MANIFEST, "it isn't as it was written");
        }
        try {
            Manifest read = Archive.JSON.readValue(text, Manifest.class);
            if (read.form() != Manifest.FORM) {
                throw new CommandRefused("This archive has the form " + read.form() + ", and this Guildhall reads form "
                        + Manifest.FORM + ": restore it with the version that made it, or a later one.");
            }
            return read;
        } catch (JacksonException unknown) {
            throw damaged(Archive.MANIFEST, "it can't be read: " + unknown.getOriginalMessage());
        }
    }

    private ZipEntry entry(String name) {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name, "it isn't there");
        }
        return entry;
    }

    InputStream part(String name) throws IOException {
        return zip.getInputStream(entry(name));
    }

    @FunctionalInterface
    interface EachFile {
        void at(String sha256) throws IOException;
    }

    /** All files in the order in which they were written. */
    void eachFile(EachFile each) throws IOException {
        Iterator<? extends ZipEntry> entries = zip.stream().iterator();
        while (entries.hasNext()) {
            String name = entries.next().getName();
            if (name.startsWith(Archive.FILES)) {
                each.at(name.substring(Archive.FILES.length()));
            }
        }
    }

    /**
     * Reads all of it once.
     *
     * @throws CommandRefused naming the first part that isn't as it was written
     */
    void check() throws IOException {
        for (Manifest.Part table : manifest.tables()) {
            String name = Archive.rows(table.table());
            if (!sha256(name).equals(table.sha256())) {
                throw damaged(name, "it isn't as it was written");
            }
        }
        MessageDigest names = Archive.sha256();
        long[] count = {0};
        eachFile(sha256 -> {
            String name = Archive.file(sha256);
            if (!sha256(name).equals(sha256)) {
                throw damaged(name, "it isn't as it was written");
            }
            Backup.add(names, sha256);
            count[0]++;
        });
        if (!HexFormat.of().formatHex(names.digest()).equals(manifest.files().sha256())) {
            throw damaged(
                    Archive.FILES,
                    "it has " + count[0] + " files, and " + manifest.files().count() + " were written");
        }
    }

    private String sha256(String name) {
        MessageDigest digest = Archive.sha256();
        try (InputStream in = new DigestInputStream(part(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw damaged(name, broken.getMessage());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static CommandRefused damaged(String part, @Nullable String why) {
        return new CommandRefused("The archive is damaged. The part " + part + ": " + why + ".");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
