package academy.guildhall.documents;

import academy.guildhall.documents.sandbox.Finding;
import academy.guildhall.documents.sandbox.Sandboxes;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Takes a file in: writes it down up to the limit, looks at what it is, and keeps it if that is right. */
@Component
class Intake {
    private static final int BUFFER = 64 * 1024;

    /** Opening a deck costs memory, so only so many are looked at together; others wait their turn. */
    private static final int LOOKED_AT_TOGETHER = 2;

    private final FileStore files;
    private final Sandboxes sandboxes;
    private final Turns turns = new Turns(LOOKED_AT_TOGETHER);

    Intake(FileStore files, Sandboxes sandboxes) {
        this.files = files;
        this.sandboxes = sandboxes;
    }

    Received receive(InputStream content, String name, PersonId sender) {
        Path file = files.workingFile();
        try {
            String sha256 = write(content, file);
            long size = Files.size(file);
            Finding found = look(file, sender);
            files.keep(file, sha256);
            return new Received(sha256, size, found.mediaType(), FileName.clean(name), found.pages());
        } catch (IOException | UncheckedIOException e) {
            if (FullDisk.isWhy(e)) {
                throw new Refusal("document.refused.diskFull");
            }
            throw e instanceof IOException io ? new UncheckedIOException(io) : (UncheckedIOException) e;
        } finally {
            files.discard(file);
        }
    }

    private Finding look(Path file, PersonId sender) throws IOException {
        try (Turns.Turn turn = turns.take(sender)) {
            return sandboxes.check(file);
        }
    }

    private static String write(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > UploadLimits.LARGEST) {
                    throw new Refusal("document.refused.tooLarge", UploadLimits.LARGEST_MEGABYTES);
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
