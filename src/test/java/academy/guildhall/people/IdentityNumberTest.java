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
    void namesARegionOrAYearThatCannotBe() {
        assertThat(IdentityNumber.fault("990000198911100110")).isNotEqualTo(java.util.Optional.of(Fault.REGION));
        assertThat(IdentityNumber.fault("000000198911100110")).contains(Fault.REGION);
        assertThat(IdentityNumber.fault("780000198911100110")).contains(Fault.REGION);
        assertThat(IdentityNumber.fault("110000089911100110")).contains(Fault.YEAR);
        assertThat(IdentityNumber.fault("110000289911100110")).contains(Fault.YEAR);
    }

    @Test
    void knowsBirthdayAndSex() {
        assertThat(new IdentityNumber(RIGHT).birthday()).isEqualTo(java.time.LocalDate.of(1989, 11, 10));
        assertThat(new IdentityNumber(RIGHT).gender()).isEqualTo(Gender.MALE);
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
