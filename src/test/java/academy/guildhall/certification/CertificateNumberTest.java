package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.testing.Tries;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {
    private static final String TYPED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";

    /** The first is the worked example that python-stdnum gives for ISO 7064 MOD 37-2 (as in blood donation numbers). */
    @Test
    void computesTheCheckCharacterOfIso7064() {
        assertThat(CheckCharacter.of("G123489654321")).isEqualTo('Y');
        assertThat(CheckCharacter.of("0")).isEqualTo('1');
        assertThat(CheckCharacter.of("1")).isEqualTo('*');
    }

    /** The first is the example of the standard; the second that of a number with letters, checked by its own rule. */
    @Test
    void computesTheCheckDigitsOfIso7064() {
        assertThat(CheckDigits.of("794")).isEqualTo("44");
        String digits = CheckDigits.of("GJJS202602");
        assertThat(new java.math.BigInteger("16" + "19" + "19" + "28" + "202602" + digits)
                        .mod(java.math.BigInteger.valueOf(97)))
                .isEqualTo(java.math.BigInteger.ONE);
    }

    @Test
    void isSaidOnTheTelephoneByItsProgrammeAndDigitsAlone() {
        Tries.of(1000, random -> assertThat(anyNumber(random).text()).matches("[A-Z]+-\\d{4}-\\d{2}-\\d{4}-\\d{2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GJJS-2026-02-0038-R", "gjjs2026020038r"})
    void aNumberThatWasGivenWithACheckCharacterStaysGood(String typed) {
        assertThat(CertificateNumber.read(typed)).contains(new CertificateNumber("GJJS-2026-02-0038-R"));
    }

    @Test
    void hasProgrammeYearBatchAndSerial() {
        assertThat(CertificateNumber.of("GJJS", 2026, 2, 38).text()).startsWith("GJJS-2026-02-0038-");
    }

    @ParameterizedTest
    @ValueSource(strings = {" gjjs 2026 02 0038 ", "gjjs－2026－02－0038－", "ＧＪＪＳ２０２６０２００３８", "GJJS–2026—02‐0038"})
    void readsWhatIsTypedInAnyWidthCaseAndSpacing(String body) {
        CertificateNumber number = CertificateNumber.of("GJJS", 2026, 2, 38);
        String check = number.text().substring(number.text().length() - 2);

        assertThat(CertificateNumber.read(body + check)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "GJJS-2026-02-0038", "GJJS-2026-02-O038-X", "王小明", "GJJS-2026-02-0038-*-*"})
    void takesNothingElseForANumber(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
    }

    @Test
    void refusesLongInputWithoutLookingAtIt() {
        assertThat(CertificateNumber.read("A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void canNotBeMadeOfAMistypedOne() {
        String right = CertificateNumber.of("GJJS", 2026, 2, 38).text();
        String wrong = right.replace("0038", "0083");

        assertThatThrownBy(() -> new CertificateNumber(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesEverySingleMistypedCharacter() {
        Tries.of(1000, random -> {
            char[] plain = anyNumber(random).text().replace("-", "").toCharArray();
            int place = random.nextInt(plain.length);
            char before = plain[place];
            plain[place] = TYPED.charAt(random.nextInt(TYPED.length()));

            assertThat(CertificateNumber.read(new String(plain)).isPresent()).isEqualTo(plain[place] == before);
        });
    }

    @Test
    void noticesEveryExchangeOfNeighbours() {
        Tries.of(1000, random -> {
            char[] plain = anyNumber(random).text().replace("-", "").toCharArray();
            int place = random.nextInt(plain.length - 1);
            char left = plain[place];
            plain[place] = plain[place + 1];
            plain[place + 1] = left;

            assertThat(CertificateNumber.read(new String(plain)).isPresent()).isEqualTo(plain[place] == left);
        });
    }

    private static CertificateNumber anyNumber(Random random) {
        StringBuilder programme = new StringBuilder();
        for (int i = random.nextInt(2, 9); i > 0; i--) {
            programme.append((char) random.nextInt('A', 'Z' + 1));
        }
        return CertificateNumber.of(
                programme.toString(), random.nextInt(2000, 2101), random.nextInt(1, 100), random.nextInt(1, 10_000));
    }
}
