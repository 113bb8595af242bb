package academy.guildhall.people;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A telephone or key with one passkey, and the browser before it: answers as they do, and lies where a test tells it to. */
final class Device {
    static final String HOME = "http://localhost:8080";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int SYNCED = 0x18;
    private static final int WITH_KEY = 0x40;

    private final KeyPair key;
    byte[] id = new byte[32];
    private byte[] handle = {};
    String origin = HOME;
    String host = "localhost";
    boolean verifies = true;
    /** As devices count that keep their key to themselves; those that copy it to one another say 0 each time. */
    long counter = 1;

    @Nullable
    byte[] otherHandle;

    boolean saysWhose = true;

    Device() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            key = keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Device synced() {
        Device device = new Device();
        device.counter = 0;
        return device;
    }

    /** What it answers when it is asked for a passkey. */
    String make(String options) {
        JsonNode asked = JSON.readTree(options);
        handle = decoded(asked.path("user").path("id").asString());
        byte[] data = joined(about(WITH_KEY), new byte[16], two(id.length), id, cose());
        byte[] attestation = joined(
                bytes(0xa3), text("fmt"), text("none"), text("attStmt"), bytes(0xa0), text("authData"), binary(data));
        return JSON.writeValueAsString(Map.of(
                "id", encoded(id),
                "rawId", encoded(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response",
                        Map.of(
                                "clientDataJSON", encoded(client("webauthn.create", asked)),
                                "attestationObject", encoded(attestation))));
    }

    /** What it answers when it is asked to sign. */
    String sign(String options) {
        JsonNode asked = JSON.readTree(options);
        byte[] client = client("webauthn.get", asked);
        counter += counter > 0 ? 1 : 0;
        byte[] data = about(0);
        byte[] whose = otherHandle == null ? handle : otherHandle;
        return JSON.writeValueAsString(Map.of(
                "id", encoded(id),
                "rawId", encoded(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response",
                        saysWhose
                                ? Map.of(
                                        "clientDataJSON", encoded(client),
                                        "authenticatorData", encoded(data),
                                        "signature", encoded(signed(joined(data, sha256(client)))),
                                        "userHandle", encoded(whose))
                                : Map.of(
                                        "clientDataJSON", encoded(client),
                                        "authenticatorData", encoded(data),
                                        "signature", encoded(signed(joined(data, sha256(client)))))));
    }

    private byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(Map.of(
                "type", type, "challenge", asked.path("challenge").asString(), "origin", origin, "crossOrigin", false));
    }

    private byte[] about(int flags) {
        int all = flags | PRESENT | (verifies ? VERIFIED : 0) | (counter == 0 ? SYNCED : 0);
        return joined(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                bytes(all),
                ByteBuffer.allocate(4).putInt((int) counter).array());
    }

    /** The public key as CBOR writes it: ES256 on P-256 (RFC 9053). */
    private byte[] cose() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        return joined(
                bytes(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                thirtyTwo(open.getW().getAffineX().toByteArray()),
                bytes(0x22, 0x58, 0x20),
                thirtyTwo(open.getW().getAffineY().toByteArray()));
    }

    private static byte[] thirtyTwo(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] signed(byte[] said) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(said);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] said) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String word) {
        return joined(bytes(0x60 + word.length()), word.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] binary(byte[] data) {
        return joined(bytes(0x59), two(data.length), data);
    }

    private static byte[] two(int number) {
        return bytes(number >> 8, number);
    }

    private static byte[] bytes(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String encoded(byte[] said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(said);
    }

    static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
