package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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

    @Test
    void hasProgrammeYearBatchAndSerial() {
        assertThat(CertificateNumber.of("GJJS", 2026, 2, 38).text()).startsWith("GJJS-2026-02-0038-");
    }

    @ParameterizedTest
    @ValueSource(strings = {" gjjs 2026 02 0038 ", "gjjs－2026－02－0038－", "ＧＪＪＳ２０２６０２００３８", "GJJS–2026—02‐0038"})
    void readsWhatIsTypedInAnyWidthCaseAndSpacing(String body) {
        CertificateNumber number = CertificateNumber.of("GJJS", 2026, 2, 38);
        String check = number.text().substring(number.text().length() - 1);

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

    @Property
    void noticesEverySingleMistypedCharacter(
            @ForAll("numbers") CertificateNumber number,
            @ForAll @IntRange(max = 99) int at,
            @ForAll @IntRange(max = 36) int typed) {
        char[] plain = number.text().replace("-", "").toCharArray();
        int place = at % plain.length;
        char before = plain[place];
        plain[place] = TYPED.charAt(typed);

        assertThat(CertificateNumber.read(new String(plain)).isPresent()).isEqualTo(plain[place] == before);
    }

    @Property
    void noticesEveryExchangeOfNeighbours(
            @ForAll("numbers") CertificateNumber number, @ForAll @IntRange(max = 99) int at) {
        char[] plain = number.text().replace("-", "").toCharArray();
        int place = at % (plain.length - 1);
        char left = plain[place];
        plain[place] = plain[place + 1];
        plain[place + 1] = left;

        assertThat(CertificateNumber.read(new String(plain)).isPresent()).isEqualTo(plain[place] == left);
    }

    @Provide
    Arbitrary<CertificateNumber> numbers() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .ofMinLength(2)
                                .ofMaxLength(8),
                        Arbitraries.integers().between(2000, 2100),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(1, 9999))
                .as(CertificateNumber::of);
    }
}
