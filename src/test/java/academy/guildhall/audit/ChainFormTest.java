package academy.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainFormTest {
    private static final List<String> PIECES =
            List.of("a", "-", "0", "1", " ", "\n", "工", "\nreason -", "\nto_state 1 c", "title 0 ", "\ntitle -\n");
    private static final Written CERTIFICATE = new Written(
            "12399",
            "2026-11-28T02:42:05.001000Z",
            "0195f3a2-0000-7000-8000-000000000001",
            "certificate",
            "0195f39e-0000-7000-8000-000000000002",
            null,
            "0195f39c-0000-7000-8000-000000000003",
            null,
            "VALID",
            "CertificateState",
            "",
            "焊接工匠甲");

    @Test
    void isTheTextOfTheDecisionRecord() {
        assertThat(new String(
                        ChainForm.text(12345, "7f".repeat(32), "2026-11-28T02:42:07.123456Z", CERTIFICATE),
                        StandardCharsets.UTF_8))
                .isEqualTo("""
                        guildhall-chain-1/sha-256
                        position 5 12345
                        previous 64 7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
                        sealed_at 27 2026-11-28T02:42:07.123456Z
                        id 5 12399
                        at 27 2026-11-28T02:42:05.001000Z
                        actor_id 36 0195f3a2-0000-7000-8000-000000000001
                        subject 11 certificate
                        subject_id 36 0195f39e-0000-7000-8000-000000000002
                        academy_id -
                        concerns_id 36 0195f39c-0000-7000-8000-000000000003
                        from_state -
                        to_state 5 VALID
                        state_type 16 CertificateState
                        reason 0\s
                        title 15 焊接工匠甲
                        """);
    }

    /** The value was made by {@code sha256sum} of the text above. */
    @Test
    void hasTheHashThatAnyOtherProgramMakesOfThatText() {
        assertThat(ChainForm.hash(12345, "7f".repeat(32), "2026-11-28T02:42:07.123456Z", CERTIFICATE))
                .isEqualTo("b1f19bb02982d7edc0d748df314615b17e03d5d3f6858fdf9afa27ca1f340fbc");
    }

    @Test
    void writesTimesWithMicroseconds() {
        assertThat(ChainForm.time(Instant.parse("2026-11-28T02:42:07Z"))).isEqualTo("2026-11-28T02:42:07.000000Z");
        assertThat(ChainForm.time(Instant.parse("2026-11-28T02:42:07.123456789Z")))
                .isEqualTo("2026-11-28T02:42:07.123456Z");
    }

    @Test
    void twoDifferentEntriesNeverHaveTheSameText() {
        Random random = new Random(160);
        Map<String, Written> seen = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Written entry = with(value(random), value(random), value(random), value(random), value(random));
            Written same = seen.putIfAbsent(text(entry), entry);
            assertThat(same == null ? entry : same).isEqualTo(entry);
        }
        assertThat(seen).hasSizeGreaterThan(10_000);
    }

    /** Whatever stands in one field may look like its end and like the next one. */
    @Test
    void whatStandsInOneFieldIsNeverReadAsTheNext() {
        Random random = new Random(161);
        for (int i = 0; i < 20_000; i++) {
            String one = Objects.requireNonNullElse(value(random), "");
            String other = value(random);
            String next = other == null ? "title -" : "title " + other.length() + " " + other;
            assertThat(text(with(null, null, null, one, other)))
                    .isNotEqualTo(text(with(null, null, null, one + "\n" + next, null)))
                    .isNotEqualTo(text(with(null, null, null, one + "\n" + next, "")))
                    .isNotEqualTo(text(with(null, null, null, one + "\n" + next, other)));
        }
    }

    private static String text(Written entry) {
        return new String(ChainForm.text(1, ChainForm.NOTHING_BEFORE, "now", entry), StandardCharsets.UTF_8);
    }

    private static Written with(
            @Nullable String actor,
            @Nullable String from,
            @Nullable String type,
            @Nullable String reason,
            @Nullable String title) {
        return new Written("1", "at", actor, "a", "b", null, null, from, "c", type, reason, title);
    }

    /** Pieces that are few and alike, so that they meet often; or nothing. */
    private static @Nullable String value(Random random) {
        int pieces = random.nextInt(5) - 1;
        return pieces < 0
                ? null
                : random.ints(pieces, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
    }
}
