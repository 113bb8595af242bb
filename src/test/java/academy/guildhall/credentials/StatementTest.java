package academy.guildhall.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.credentials.KnownStatement.Read;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
    @Test
    void hasTheBytesThatAreWrittenDown() {
        Statement statement = Statement.of(KnownStatement.CERTIFIED, KnownStatement.KEY);

        assertThat(HexFormat.of().formatHex(statement.body()))
                .isEqualTo(
                        "0121fe31df50df3eb1bd439947eb76474a4a532d323032362d30322d303033382d38300ae5bca0e4b8890ae8818ce5b7a5e58ca0e5b8880a436572746966696564204372616674736d616e20546561636865720a");
        assertThat(HexFormat.of().formatHex(statement.signature()))
                .isEqualTo(
                        "0e8daa88329ed9e27aa8cd8919f09025833c5c9303de41a103897e3d1d6fde4e8c4b7066094ec7ceb2bddfdb1dcdd1d2549ccdb7730ddd9e8a7a1acc6c6a4107");
        assertThat(statement.digits())
                .isEqualTo(
                        "1162578730400345608613103141300744557156609079518092024751402314623856652956570960885665781639476178743544563083950433072630250090253699001718567026242494834850148423325487148767799322647273049028776620968373064690929693510568292522106057195056930563076093768523239838319028898492602316872426974695787367747016138574734915632061782954464488969847479877895");
    }

    @Test
    void saysToAnyoneWhoseKeyAndWhatItIs() {
        Read read = KnownStatement.read(KnownStatement.code("阿依古丽·买买提"));

        assertThat(read.version()).isOne();
        assertThat(read.key()).isEqualTo(KnownStatement.KEY.id().text());
        assertThat(read.on()).isEqualTo(KnownStatement.DAY);
        assertThat(read.id())
                .isEqualTo(HexFormat.of().formatHex(StatementId.of(KnownStatement.TOKEN)))
                .hasSize(16);
        assertThat(read.lines())
                .containsExactly("GJJS-2026-02-0038-80", "阿依古丽·买买提", "职工匠师", "Certified Craftsman Teacher");
        assertThat(read.isOf(KnownStatement.KEY)).isTrue();
    }

    @Test
    void isTheSameHoweverOftenItIsMade() {
        assertThat(KnownStatement.code("张三")).isEqualTo(KnownStatement.code("张三"));
    }

    @Test
    void isRefusedWhenAnyByteOfItIsAnother() {
        byte[] all = new BigInteger(Statement.of(KnownStatement.CERTIFIED, KnownStatement.KEY)
                        .digits())
                .toByteArray();
        for (int at = 0; at < all.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] changed = all.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(KnownStatement.read(changed).isOf(KnownStatement.KEY))
                        .as("byte %d, bit %d", at, bit)
                        .isFalse();
            }
        }
    }

    @Test
    void isRefusedByAnotherAcademysKey() {
        assertThat(KnownStatement.read(KnownStatement.code("张三")).isOf(KnownStatement.OTHER))
                .isFalse();
    }

    @Test
    void isNoSignatureOfAnythingElse() {
        Statement statement = Statement.of(KnownStatement.CERTIFIED, KnownStatement.KEY);

        assertThat(SigningKey.signed(KnownStatement.KEY.publicPart(), statement.body(), statement.signature()))
                .isFalse();
        assertThat(SigningKey.signed(
                        KnownStatement.KEY.publicPart(),
                        Bytes.joined(StatusList.DOMAIN, statement.body()),
                        statement.signature()))
                .isFalse();
    }

    @Test
    void aLineBreakInANameMakesNoLineOfItsOwn() {
        assertThat(KnownStatement.read(KnownStatement.code("张三\n李四")).lines())
                .contains("张三 李四")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "2149-06-07"})
    void isForNoDayThatTwoBytesCanNotSay(LocalDate day) {
        Certified other = new Certified("N", "张三", "职工匠师", "Teacher", day, KnownStatement.TOKEN);

        assertThatThrownBy(() -> Statement.of(other, KnownStatement.KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://guildhall.example.org",
                "http://localhost:8080",
                "https://example.org/academy/certificates"
            })
    void standsBehindTheAddressInCapitalsWhereTheyAreTheSame(String address) {
        String code = Statement.of(KnownStatement.CERTIFIED, KnownStatement.KEY).code(address, KnownStatement.TOKEN);

        assertThat(code)
                .startsWith(address.replaceFirst(
                                "https?://[^/]*",
                                address.replaceFirst("(https?://[^/]*).*", "$1").toUpperCase(java.util.Locale.ROOT))
                        + "/V/0123456789ABCDEF0123456789ABCDEF#");
    }

    @Test
    void aKeyWhosePartsDoNotBelongTogetherSignsNothing() {
        SigningKey mixed = new SigningKey(KnownStatement.KEY.publicPart(), KnownStatement.OTHER.privatePart());

        assertThatThrownBy(() -> Statement.of(KnownStatement.CERTIFIED, mixed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyKeyThatIsMadeSigns() {
        SigningKey made = SigningKey.make();

        assertThat(KnownStatement.read(
                                Statement.of(KnownStatement.CERTIFIED, made).digits())
                        .isOf(made))
                .isTrue();
    }
}
