package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.IdentityNumber.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdentityNumberTest {
    private static final String RIGHT = "11000019891110011X";

    @Test
    void acceptsARightOneInEitherCase() {
        assertThat(IdentityNumber.fault(RIGHT)).isEmpty();
        assertThat(new IdentityNumber(RIGHT.toLowerCase(java.util.Locale.ROOT))).isEqualTo(new IdentityNumber(RIGHT));
    }

    @Test
    void saysWhetherFormBirthdayOrCheckDigitIsWrong() {
        assertThat(IdentityNumber.fault("1100001989")).contains(Fault.FORM);
        assertThat(IdentityNumber.fault("110000198902300110")).contains(Fault.BIRTHDAY);
        assertThat(IdentityNumber.fault("110000198911100111")).contains(Fault.CHECK_DIGIT);
    }

    @Property
    void noticesEverySingleDigitThatIsMistyped(
            @ForAll @IntRange(max = 16) int place, @ForAll @IntRange(max = 9) int digit) {
        char[] mistyped = RIGHT.toCharArray();
        char wrong = (char) ('0' + digit);
        if (mistyped[place] != wrong) {
            mistyped[place] = wrong;
            assertThat(IdentityNumber.fault(new String(mistyped))).isPresent();
        }
    }

    @Test
    void showsOnlyItsEndsWhenItIsPrinted() {
        assertThat(new IdentityNumber(RIGHT)).hasToString("11*************11X");
        assertThat(new MobileNumber("13812341234")).hasToString("138****1234");
    }
}
