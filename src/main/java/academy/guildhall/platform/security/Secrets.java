package academy.guildhall.platform.security;

import academy.guildhall.platform.data.GuildhallHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the installation's one secret is used for: sealing what is personal (AES-256-GCM), comparing it (HMAC-SHA-256) and
 * signing links in mail. Each use has a key of its own, derived from the secret.
 */
@Component
public class Secrets {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] identityKey;
    private final byte[] compareKey;
    private final byte[] linkKey;

    Secrets(
            @Value("${guildhall.secret:}") String given,
            @Value("${guildhall.database.embedded:false}") boolean embedded,
            GuildhallHome home) {
        String secret = given.isBlank() ? kept(embedded, home) : given.strip();
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("GUILDHALL_SECRET must have at least " + SHORTEST + " characters");
        }
        byte[] master = secret.getBytes(StandardCharsets.UTF_8);
        identityKey = hmac(master, "identity numbers".getBytes(StandardCharsets.UTF_8));
        compareKey = hmac(master, "comparing identity numbers".getBytes(StandardCharsets.UTF_8));
        linkKey = hmac(master, "links in mail".getBytes(StandardCharsets.UTF_8));
    }

    /** A first try makes its own secret and keeps it beside its data; a real installation must give one. */
    private static String kept(boolean embedded, GuildhallHome home) {
        if (!embedded) {
            throw new IllegalStateException(
                    "Give a secret of at least 32 characters as GUILDHALL_SECRET, or in a file named by GUILDHALL_SECRET_FILE");
        }
        Path file = home.folder("keys").resolve("secret");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[SHORTEST];
                RANDOM.nextBytes(fresh);
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] seal(byte[] content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, content);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    public byte[] open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** What stands for a text where it is compared without being read. */
    public byte[] fingerprint(String text) {
        return hmac(compareKey, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] signLink(byte[] content) {
        return Arrays.copyOf(hmac(linkKey, content), 16);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(identityKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed can't be read: was the installation's secret changed?", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
