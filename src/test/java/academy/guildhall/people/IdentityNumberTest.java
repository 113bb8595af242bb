package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.IdentityNumber.Fault;
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

    @Test
    void noticesEverySingleDigitThatIsMistyped() {
        for (int place = 0; place < RIGHT.length() - 1; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                char[] mistyped = RIGHT.toCharArray();
                if (mistyped[place] != digit) {
                    mistyped[place] = digit;
                    assertThat(IdentityNumber.fault(new String(mistyped))).isPresent();
                }
            }
        }
    }

    @Test
    void showsOnlyItsEndsWhenItIsPrinted() {
        assertThat(new IdentityNumber(RIGHT)).hasToString("11*************11X");
        assertThat(new MobileNumber("13812341234")).hasToString("138****1234");
    }
}
