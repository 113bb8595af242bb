package academy.guildhall.credentials;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Statements and keys that tests know, and a reader that knows of them only what ADR 0161 says. */
public final class KnownStatement {
    /** RFC 8032, section 7.1, test 1. */
    static final SigningKey KEY = key(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    /** RFC 8032, section 7.1, test 2. */
    static final SigningKey OTHER = key(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    static final Certified CERTIFIED = certified("张三");

    private static final int SIGNATURE = 64;

    private KnownStatement() {}

    static Certified certified(String name) {
        return new Certified("GJJS-2026-02-0038-80", name, "职工匠师", "Certified Craftsman Teacher", DAY, TOKEN);
    }

    private static SigningKey key(String seed, String open) {
        return new SigningKey(
                HexFormat.of().parseHex(open), HexFormat.of().parseHex("302e020100300506032b657004220420" + seed));
    }

    /** A code as it would stand on a paper, signed with a key that tests know. */
    public static String code(String name) {
        return Statement.of(certified(name), KEY).code("https://guildhall.example.org", TOKEN);
    }

    /** The same by the other key. */
    public static String byAnother(String name) {
        return Statement.of(certified(name), OTHER).code("https://guildhall.example.org", TOKEN);
    }

    /** One of a form that isn't known yet. */
    public static String newer() {
        Statement statement = Statement.of(CERTIFIED, KEY);
        byte[] body = statement.body().clone();
        body[0] = 2;
        return new Statement(body, statement.signature()).digits();
    }

    /** By which a list tells it, in hexadecimal. */
    public static String id(String token) {
        return HexFormat.of().formatHex(StatementId.of(token));
    }

    public static String keyId() {
        return KEY.id().text();
    }

    public static String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(KEY.publicPart());
    }

    /** What anyone reads of a statement. */
    public record Read(
            int version, String key, LocalDate on, String id, List<String> lines, byte[] signed, byte[] signature) {
        boolean isOf(SigningKey other) {
            return SigningKey.signed(other.publicPart(), signed, signature);
        }

        /** @param open 32 bytes in Base64 for addresses */
        public boolean isOf(String open) {
            return SigningKey.signed(Base64.getUrlDecoder().decode(open), signed, signature);
        }
    }

    public static Read read(String code) {
        byte[] all = new BigInteger(code.substring(code.indexOf('#') + 1)).toByteArray();
        return read(all[0] == 0 ? Arrays.copyOfRange(all, 1, all.length) : all);
    }

    static Read read(byte[] all) {
        byte[] body = Arrays.copyOf(all, all.length - SIGNATURE);
        ByteBuffer from = ByteBuffer.wrap(body);
        int version = from.get();
        byte[] key = new byte[4];
        from.get(key);
        LocalDate on = LocalDate.ofEpochDay(Short.toUnsignedInt(from.getShort()));
        byte[] id = new byte[8];
        from.get(id);
        String lines = new String(body, from.position(), from.remaining(), StandardCharsets.UTF_8);
        byte[] domain = "guildhall statement 1\n".getBytes(StandardCharsets.UTF_8);
        return new Read(
                version,
                HexFormat.of().formatHex(key),
                on,
                HexFormat.of().formatHex(id),
                lines.lines().toList(),
                ByteBuffer.allocate(domain.length + body.length)
                        .put(domain)
                        .put(body)
                        .array(),
                Arrays.copyOfRange(all, body.length, all.length));
    }
}
