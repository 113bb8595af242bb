package academy.guildhall.credentials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A signed list of an academy's papers that aren't in force any more, as of a moment: version, key, seconds, how many, then id, day
 * and what happened of each, in the order of ids, and the signature. Written down in ADR 0161.
 */
final class StatusList {
    static final byte VERSION = 1;

    static final byte[] DOMAIN = "guildhall status 1\n".getBytes(StandardCharsets.UTF_8);

    private static final byte REVOKED = 0;
    private static final byte REPLACED = 1;
    private static final int ENTRY = StatementId.BYTES + Short.BYTES + 1;

    private StatusList() {}

    static byte[] of(List<Ended> ended, Instant at, SigningKey key) {
        ByteBuffer body = ByteBuffer.allocate(1 + KeyId.BYTES + Long.BYTES + Integer.BYTES + ended.size() * ENTRY)
                .put(VERSION)
                .put(key.id().bytes())
                .putLong(at.getEpochSecond())
                .putInt(ended.size());
        ended.stream()
                .map(StatusList::entry)
                .sorted(Comparator.comparing(entry -> entry, Arrays::compareUnsigned))
                .forEach(body::put);
        return Bytes.joined(body.array(), key.sign(Bytes.joined(DOMAIN, body.array())));
    }

    private static byte[] entry(Ended one) {
        return ByteBuffer.allocate(ENTRY)
                .put(StatementId.of(one.token()))
                .putShort((short) one.on().toEpochDay())
                .put(one.replaced() ? REPLACED : REVOKED)
                .array();
    }
}
