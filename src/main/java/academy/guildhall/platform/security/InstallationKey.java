package academy.guildhall.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What one secret is good for: a key of its own for each use, and an id that tells the secret without giving it away. */
final class InstallationKey {
    static final int ID = 4;
    static final int SIGNATURE = 16;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] id;
    private final byte[] sealing;
    private final byte[] comparing;
    private final byte[] signing;

    InstallationKey(String secret) {
        byte[] master = secret.getBytes(StandardCharsets.UTF_8);
        id = Arrays.copyOf(derived(master, "which secret"), ID);
        sealing = derived(master, "identity numbers");
        comparing = derived(master, "comparing identity numbers");
        signing = derived(master, "links in mail");
    }

    byte[] id() {
        return id.clone();
    }

    /** Nonce and what is sealed; the head can be read by anyone, and changed by nobody. */
    byte[] seal(byte[] head, byte[] content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, head, content);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] head, ByteBuffer sealed) {
        byte[] nonce = new byte[NONCE];
        sealed.get(nonce);
        byte[] content = new byte[sealed.remaining()];
        sealed.get(content);
        return cipher(Cipher.DECRYPT_MODE, nonce, head, content);
    }

    byte[] fingerprint(String text) {
        return hmac(comparing, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] sign(byte[] content) {
        return Arrays.copyOf(hmac(signing, content), SIGNATURE);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] head, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed can't be read: it isn't as it was written", e);
        }
    }

    private static byte[] derived(byte[] master, String use) {
        return hmac(master, use.getBytes(StandardCharsets.UTF_8));
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
