package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are those of RFC 6238, so that any app makes them. */
class TimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = 1_111_111_111 / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfAppendixBOfTheRfcInTheirLastSixFigures(long second, String eight) {
        assertThat(TimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(eight.substring(2));
    }

    @Test
    void takesTheCodesOfNowAndOfTheHalfMinutesBesideAndSaysOfWhichTheyAre() {
        for (int off = -1; off <= 1; off++) {
            assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, NOW.plusSeconds(30L * off)), NOW))
                    .as("off by %s", off)
                    .isEqualTo(OptionalLong.of(STEP + off));
        }
    }

    @Test
    void takesNoneOfAMinuteBeforeOrAfter() {
        for (int off : new int[] {-3, -2, 2, 3}) {
            assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, NOW.plusSeconds(30L * off)), NOW))
                    .as("off by %s", off)
                    .isEmpty();
        }
    }

    @Test
    void readsACodeWithSpacesAndInWideFigures() {
        for (String typed : new String[] {"050471", " 050 471 ", "０５０４７１"}) {
            assertThat(TimeCodes.isCode(typed)).as(typed).isTrue();
            assertThat(TimeCodes.step(SECRET, typed, NOW)).as(typed).isPresent();
        }
        for (String typed : new String[] {"", "05047", "0504711", "ABCD-EFGH-JKLM"}) {
            assertThat(TimeCodes.isCode(typed)).as(typed).isFalse();
            assertThat(TimeCodes.step(SECRET, typed, NOW)).as(typed).isEmpty();
        }
    }

    @Test
    void makesASecretAsLongAsTheHash() {
        assertThat(TimeCodes.secret()).hasSize(20).isNotEqualTo(TimeCodes.secret());
    }
}
