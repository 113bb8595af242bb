package academy.guildhall.credentials;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A statement as bytes, small enough for the code on a paper: version, key, day, id, then number, name and title in both
 * languages as lines, and the signature. The form is written down in ADR 0161 and never changes; another one gets another version.
 *
 * @param body all that is signed
 */
record Statement(byte[] body, byte[] signature) {
    static final byte VERSION = 1;

    /** Stands before what is signed, so that no signature is taken for one of something else. */
    static final byte[] DOMAIN = "guildhall statement 1\n".getBytes(StandardCharsets.UTF_8);

    private static final int LAST_DAY = 0xffff;
    private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern HOST = Pattern.compile("^https?://[^/]*");

    static Statement of(Certified certified, SigningKey key) {
        long day = certified.on().toEpochDay();
        if (day < 0 || day > LAST_DAY) {
            throw new IllegalArgumentException("no statement is for " + certified.on());
        }
        ByteBuffer head = ByteBuffer.allocate(1 + KeyId.BYTES + Short.BYTES)
                .put(VERSION)
                .put(key.id().bytes())
                .putShort((short) day);
        byte[] body = Bytes.joined(head.array(), StatementId.of(certified.token()), lines(certified));
        return new Statement(body, key.sign(Bytes.joined(DOMAIN, body)));
    }

    private static byte[] lines(Certified said) {
        StringBuilder lines = new StringBuilder();
        for (String text : List.of(said.number(), said.name(), said.titleZh(), said.titleEn())) {
            lines.append(BREAKS.matcher(text).replaceAll(" ")).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As one number: a code takes digits in a third of the room that letters take. */
    String digits() {
        return new BigInteger(1, Bytes.joined(body, signature)).toString();
    }

    /**
     * The address that a code leads to, with the statement behind it, where no server hears of it. What can be said in capitals
     * is, for they take less room in a code.
     *
     * @param address where the installation is, without a slash at its end
     */
    String code(String address, String token) {
        String shorter = HOST.matcher(address).replaceAll(host -> host.group().toUpperCase(Locale.ROOT));
        return shorter + "/V/" + token.toUpperCase(Locale.ROOT) + "#" + digits();
    }
}
