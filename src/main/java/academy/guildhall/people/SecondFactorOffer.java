package academy.guildhall.people;

import academy.guildhall.platform.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/**
 * A secret for an app to take over.
 *
 * @param secret in Base32, in groups of four, for whoever types it
 * @param address what the QR code says
 */
public record SecondFactorOffer(String secret, String address) {
    /** The same in every language, and without signs that some apps can't show. */
    private static final String ISSUER = "Guildhall";

    static SecondFactorOffer of(byte[] secret, String login) {
        String base32 = new Base32().encodeToString(secret);
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(ISSUER, escaped(login), base32, ISSUER, TimeCodes.STEP.toSeconds());
        return new SecondFactorOffer(base32.replaceAll("(.{4})(?=.)", "$1 "), address);
    }

    private static String escaped(String login) {
        return URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The QR code, as the address of a picture. */
    public String picture() {
        return QrCode.of(address).picture();
    }
}
