package academy.guildhall.audit;

import academy.guildhall.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the hash of a link is made of: a text in UTF-8 whose first line names the algorithm, then one line for each field with its
 * name, how many bytes its value has, and the value; a minus stands for a field without one. As the names and their order are fixed and
 * each value says how long it is, no two links have the same text. A later algorithm gets another name, and what this one sealed
 * stays readable. See ADR 0160.
 */
final class ChainForm {
    static final String ALGORITHM = "guildhall-chain-1/sha-256";

    /** What stands for the link before the first. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(512);

    private ChainForm() {}

    static boolean knows(@Nullable String algorithm) {
        return ALGORITHM.equals(algorithm);
    }

    /** As the database writes it, too. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The same read again; nothing when it isn't one. */
    static @Nullable Instant instant(@Nullable String time) {
        try {
            return time == null ? null : Instant.parse(time);
        } catch (DateTimeParseException altered) {
            return null;
        }
    }

    /** The hash that belongs to a link with this entry, in hexadecimal. */
    static String hash(long position, @Nullable String previous, @Nullable String sealedAt, Written entry) {
        return Sha256.hex(text(position, previous, sealedAt, entry));
    }

    static byte[] text(long position, @Nullable String previous, @Nullable String sealedAt, Written entry) {
        ChainForm form = new ChainForm();
        form.text.writeBytes(bytes(ALGORITHM + "\n"));
        form.field("position", Long.toString(position))
                .field("previous", previous)
                .field("sealed_at", sealedAt)
                .field("id", entry.id())
                .field("at", entry.at())
                .field("actor_id", entry.actorId())
                .field("subject", entry.subject())
                .field("subject_id", entry.subjectId())
                .field("academy_id", entry.academyId())
                .field("concerns_id", entry.concernsId())
                .field("from_state", entry.fromState())
                .field("to_state", entry.toState())
                .field("state_type", entry.stateType())
                .field("reason", entry.reason())
                .field("title", entry.title());
        return form.text.toByteArray();
    }

    private ChainForm field(String name, @Nullable String value) {
        byte[] content = bytes(Objects.requireNonNullElse(value, ""));
        text.writeBytes(bytes(value == null ? name + " -" : name + " " + content.length + " "));
        text.writeBytes(content);
        text.write('\n');
        return this;
    }

    private static byte[] bytes(String of) {
        return of.getBytes(StandardCharsets.UTF_8);
    }
}
