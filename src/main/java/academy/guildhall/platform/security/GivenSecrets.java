package academy.guildhall.platform.security;

import academy.guildhall.platform.data.ForCommands;
import academy.guildhall.platform.data.GuildhallHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's secrets as they are configured: the one in use, and older ones, one a line, that are still needed to
 * read. Each may stand in a file.
 */
@Component
@ForCommands
class GivenSecrets {
    private static final int SHORTEST = 32;

    private final String current;
    private final List<String> older;

    GivenSecrets(
            @Value("${guildhall.secret:}") String secret,
            @Value("${guildhall.secret-file:}") String file,
            @Value("${guildhall.secret-old:}") String old,
            @Value("${guildhall.secret-old-file:}") String oldFile,
            @Value("${guildhall.database.embedded:false}") boolean embedded,
            @Value("${guildhall.secret.made:true}") boolean made,
            GuildhallHome home) {
        String given = given(secret, file);
        current = longEnough("GUILDHALL_SECRET", given.isEmpty() ? kept(embedded, made, home) : given);
        older = given(old, oldFile)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> longEnough("each line of GUILDHALL_SECRET_OLD", line))
                .toList();
    }

    String current() {
        return current;
    }

    List<String> older() {
        return older;
    }

    private static String given(String secret, String file) {
        return (file.isBlank() ? secret : read(Path.of(file))).strip();
    }

    private static String longEnough(String name, String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException(name + " must have at least " + SHORTEST + " characters");
        }
        return secret;
    }

    /** A first try makes its own secret and keeps it beside its data; a real installation must give one. */
    private static String kept(boolean embedded, boolean made, GuildhallHome home) {
        if (!embedded) {
            throw new IllegalStateException(
                    "Give a secret of at least 32 characters as GUILDHALL_SECRET, or in a file named by GUILDHALL_SECRET_FILE");
        }
        Path file = home.folder("keys").resolve("secret");
        if (!Files.exists(file)) {
            if (!made) {
                throw new IllegalStateException(
                        "There is no secret. Give the one of old as GUILDHALL_SECRET, or put its file back as " + file);
            }
            byte[] fresh = new byte[SHORTEST];
            new SecureRandom().nextBytes(fresh);
            try {
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read(file).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a secret's file can't be read", e);
        }
    }
}
