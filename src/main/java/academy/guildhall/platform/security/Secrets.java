package academy.guildhall.platform.security;

import academy.guildhall.platform.data.ForCommands;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the installation's secret is used for: sealing what is personal (AES-256-GCM), comparing it (HMAC-SHA-256) and
 * signing links in mail. What is made is made with the current secret; what older ones made is still understood. See ADR 0060.
 */
@Component
@ForCommands
public class Secrets {
    /** One byte for the form, then the id of the secret, nonce and cipher text with its tag. */
    private static final byte FORM = 1;

    private final InstallationKey current;
    private final List<InstallationKey> all;

    Secrets(GivenSecrets given) {
        current = new InstallationKey(given.current());
        all = Stream.concat(Stream.of(current), given.older().stream().map(InstallationKey::new))
                .toList();
    }

    public byte[] seal(byte[] content) {
        byte[] head = ByteBuffer.allocate(1 + InstallationKey.ID)
                .put(FORM)
                .put(current.id())
                .array();
        byte[] sealed = current.seal(head, content);
        return ByteBuffer.allocate(head.length + sealed.length)
                .put(head)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed with a secret that isn't given any more, or isn't as it was written */
    public byte[] open(byte[] sealed) {
        if (sealed.length <= 1 + InstallationKey.ID || sealed[0] != FORM) {
            throw new IllegalStateException("what was sealed can't be read: this version doesn't know its form");
        }
        byte[] head = Arrays.copyOf(sealed, 1 + InstallationKey.ID);
        byte[] id = Arrays.copyOfRange(head, 1, head.length);
        InstallationKey key = all.stream()
                .filter(one -> Arrays.equals(one.id(), id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "what was sealed can't be read: give the secret that it was sealed with as GUILDHALL_SECRET_OLD"));
        return key.open(head, ByteBuffer.wrap(sealed, head.length, sealed.length - head.length));
    }

    /** What stands for a text where it is compared without being read. */
    public byte[] fingerprint(String text) {
        return current.fingerprint(text);
    }

    /** All that may stand for a text: what is kept was perhaps made with an older secret. The current one comes first. */
    public List<byte[]> fingerprints(String text) {
        return all.stream().map(key -> key.fingerprint(text)).toList();
    }

    /** Tells the secrets that are given, the current one first, without giving them away: 8 hex digits each. */
    public List<String> ids() {
        return all.stream().map(key -> HexFormat.of().formatHex(key.id())).toList();
    }

    /** @return a signature of 16 bytes */
    public byte[] signLink(byte[] content) {
        return current.sign(content);
    }

    public boolean signed(byte[] content, byte[] signature) {
        return all.stream().anyMatch(key -> MessageDigest.isEqual(signature, key.sign(content)));
    }
}
