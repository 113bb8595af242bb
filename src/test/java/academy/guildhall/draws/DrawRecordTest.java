package academy.guildhall.draws;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.PanelId;
import academy.guildhall.testing.Tries;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawRecordTest {
    private static final PanelId PANEL = new PanelId(new UUID(0, 1));
    private static final String SEED = "00".repeat(32);
    private static final List<String> LOTS = List.of("AB23", "CD45", "EF67", "GH89", "JK2M", "NP3Q");

    /** Each figure made by {@code sha256sum}, as ADR 0141 says. */
    @Test
    void isWhatSha256sumSays() {
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("CD45", null);
        said.put("AB23", "007");
        said.put("EF67", "42");
        DrawRecord record = new DrawRecord(PANEL, SEED, said, "6");

        assertThat(DrawRecord.commitment(SEED))
                .isEqualTo("60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55");
        assertThat(DrawRecord.listHash(List.of("EF67", "AB23", "CD45")))
                .isEqualTo("65c4d979f2d656249f50eb2960703dbbcd4e43f27db3f8400f4843690eff9252");
        assertThat(record.text())
                .isEqualTo(
                        "guildhall draw 1\npanel 00000000-0000-0000-0000-000000000001\nseed " + SEED
                                + "\nlist 65c4d979f2d656249f50eb2960703dbbcd4e43f27db3f8400f4843690eff9252\nlot AB23 007\nlot CD45 -\nlot EF67 42\naloud 6\n");
        assertThat(record.digest()).isEqualTo("d01c2c47dc5a4c3fc0c4412d973132ae3d1bb09e2db372c971b1108d7dbda1ec");
        assertThat(record.order()).containsExactly("EF67", "AB23", "CD45");
    }

    /**
     * Whoever says a number doesn't know the secret: whatever they say, over all secrets each lot comes first equally often. And
     * whoever knows the secret doesn't know the last number: over all numbers each lot comes first equally often.
     */
    @Test
    void nobodyWhoHasOnePartOfItChoosesTheOrder() {
        Random random = new Random(141);
        int tries = 6_000;
        Map<String, Integer> overSecrets = new HashMap<>();
        Map<String, Integer> overNumbers = new HashMap<>();
        for (int i = 0; i < tries; i++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            overSecrets.merge(first(HexFormat.of().formatHex(seed), "777"), 1, Integer::sum);
            overNumbers.merge(first(SEED, Integer.toString(i)), 1, Integer::sum);
        }
        for (Map<String, Integer> firsts : List.of(overSecrets, overNumbers)) {
            double expected = (double) tries / LOTS.size();
            double chi = LOTS.stream()
                    .mapToDouble(lot -> Math.pow(firsts.getOrDefault(lot, 0) - expected, 2) / expected)
                    .sum();
            assertThat(chi).as("chi square with 5 degrees of freedom, 0.001").isLessThan(20.5);
        }
    }

    private static String first(String seed, String said) {
        Map<String, @Nullable String> all = new HashMap<>();
        LOTS.forEach(lot -> all.put(lot, "1"));
        all.put("AB23", said);
        return new DrawRecord(PANEL, seed, all, null).order().getFirst();
    }

    @Test
    void oneOtherNumberMakesAnotherRecordAndEveryLotHasOnePlace() {
        Tries.of(200, random -> {
            Map<String, @Nullable String> said = new HashMap<>();
            LOTS.forEach(
                    lot -> said.put(lot, random.nextBoolean() ? null : Integer.toString(random.nextInt(1_000_000))));
            DrawRecord one = new DrawRecord(PANEL, SEED, said, null);
            Map<String, @Nullable String> other = new HashMap<>(said);
            other.put("GH89", said.get("GH89") == null ? "0" : null);

            assertThat(one.order()).containsExactlyInAnyOrderElementsOf(LOTS);
            assertThat(one.digest()).isNotEqualTo(new DrawRecord(PANEL, SEED, other, null).digest());
        });
    }
}
