package academy.guildhall.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive from its beginning to its end, holding nothing but names. */
final class ArchiveWriter implements AutoCloseable {
    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, Archive.BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @FunctionalInterface
    interface Writing {
        long to(OutputStream out) throws IOException;
    }

    /** @param rows how many were written, and the SHA-256 of what was written */
    record Written(long rows, String sha256) {}

    Written part(String name, Writing writing) throws IOException {
        MessageDigest digest = Archive.sha256();
        zip.putNextEntry(new ZipEntry(name));
        long rows = writing.to(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new Written(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * A file of the store, as it is: images and decks don't get smaller. It is read once to see whether it is what its name
     * says, and once more to be written.
     *
     * @return its size in bytes, or less than nothing when it isn't what its name says, and wasn't written
     */
    long file(String sha256, Path file) throws IOException {
        MessageDigest digest = Archive.sha256();
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] buffer = new byte[Archive.BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                sum.update(buffer, 0, read);
                size += read;
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            return -1;
        }
        ZipEntry entry = new ZipEntry(Archive.file(sha256));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
        return size;
    }

    /** The last part: an archive without one isn't whole. */
    void manifest(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
        zip.write(Archive.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
