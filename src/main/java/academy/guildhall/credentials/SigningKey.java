package academy.guildhall.credentials;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key with both of its parts (Ed25519, RFC 8032).
 *
 * @param publicPart 32 bytes, as everybody may have them
 * @param privatePart in PKCS 8, as it is sealed
 */
record SigningKey(byte[] publicPart, byte[] privatePart) {
    static final int SIGNATURE = 64;

    private static final String ED25519 = "Ed25519";
    private static final int PUBLIC = 32;

    /** What stands before the 32 bytes of a public key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static SigningKey make() {
        try {
            KeyPair made = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] x509 = made.getPublic().getEncoded();
            return new SigningKey(
                    Arrays.copyOfRange(x509, x509.length - PUBLIC, x509.length),
                    made.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyId id() {
        return KeyId.of(publicPart);
    }

    /** @throws IllegalStateException when the two parts don't belong together: nothing is issued that nobody could verify */
    byte[] sign(byte[] content) {
        try {
            PrivateKey key = KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(privatePart));
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(content);
            byte[] signed = signature.sign();
            if (!signed(publicPart, content, signed)) {
                throw new IllegalStateException("the private part of key " + id() + " isn't that of its public part");
            }
            return signed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether whoever holds the other part of a key signed this. */
    static boolean signed(byte[] publicPart, byte[] content, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ED25519)
                    .generatePublic(new X509EncodedKeySpec(Bytes.joined(X509, publicPart)));
            Signature verifying = Signature.getInstance(ED25519);
            verifying.initVerify(key);
            verifying.update(content);
            return verifying.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
