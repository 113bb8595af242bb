package academy.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldHeadTest {
    private static final String SIGNS = "7f3a09c122b49d0e5a6188f2";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345 | 7F3A 09C1 22B4 9D0E 5A61 88F2",
                "12,345 | 7f3a09c122b49d0e5a6188f2",
                "１２３４５ | ７Ｆ３Ａ-09C1-22B4-9D0E-5A61-88F2",
                "12345 | 7F3A 09C1 22B4 9D0E 5A61 88F2 …"
            })
    void isReadAsItWasTyped(String number, String hash) {
        assertThat(HeldHead.read(number, hash)).isEqualTo(new HeldHead(12345, SIGNS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "一", "1234567890123456789012"})
    void refusesWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> HeldHead.read(number, SIGNS)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7F3A 09C1", "7F3A 09C1 22B4 9D0E 5A61 88FO", "7F3A 09C1 22B4 9D0E 5A61 88F"})
    void refusesAHashThatIsNoneOrTooShortToMeanAnything(String hash) {
        assertThatThrownBy(() -> HeldHead.read("1", hash)).isInstanceOf(Refusal.class);
    }

    @Test
    void isThatOfAWholeHashThatBeginsSo() {
        HeldHead held = new HeldHead(1, SIGNS);
        assertThat(held.isOf(SIGNS + "00")).isTrue();
        assertThat(held.isOf("00" + SIGNS)).isFalse();
    }
}
