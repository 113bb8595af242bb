package academy.guildhall.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusListTest {
    private static final Instant AT = Instant.parse("2026-11-28T02:00:00Z");
    private static final int SIGNATURE = 64;

    @Test
    void hasTheBytesThatAreWrittenDown() {
        byte[] list = StatusList.of(
                List.of(new Ended(KnownStatement.TOKEN, LocalDate.of(2026, 11, 27), true)), AT, KnownStatement.KEY);

        assertThat(HexFormat.of().formatHex(list))
                .startsWith("01" + KnownStatement.KEY.id().text() + "000000006b0a35a0" + "00000001"
                        + HexFormat.of().formatHex(StatementId.of(KnownStatement.TOKEN)) + "5130" + "01");
    }

    @Test
    void isSignedAsAListAndAsNothingElse() {
        byte[] list = StatusList.of(List.of(), AT, KnownStatement.KEY);
        byte[] body = Arrays.copyOf(list, list.length - SIGNATURE);
        byte[] signature = Arrays.copyOfRange(list, body.length, list.length);
        byte[] open = KnownStatement.KEY.publicPart();

        assertThat(SigningKey.signed(open, Bytes.joined(StatusList.DOMAIN, body), signature))
                .isTrue();
        assertThat(SigningKey.signed(open, Bytes.joined(Statement.DOMAIN, body), signature))
                .isFalse();
    }

    @Test
    void standsInTheOrderOfIdsSoThatNobodySeesWhoCameLast() {
        List<Ended> ended = ended(50);

        byte[] list = StatusList.of(ended, AT, KnownStatement.KEY);
        byte[] turned = StatusList.of(ended.reversed(), AT, KnownStatement.KEY);

        assertThat(list).isEqualTo(turned);
    }

    @Test
    void isSmallWithTenThousandToo() {
        assertThat(StatusList.of(ended(10_000), AT, KnownStatement.KEY)).hasSize(17 + 10_000 * 11 + SIGNATURE);
    }

    private static List<Ended> ended(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Ended(
                        HexFormat.of()
                                .formatHex(ByteBuffer.allocate(16).putInt(i).array()),
                        LocalDate.of(2026, 11, 1),
                        i % 2 == 0))
                .toList();
    }
}
