package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, numbers and addresses as lists write them, and as they are kept. */
class WrittenFormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000000",
                "138 0000 0000",
                "＋８６ １３８－００００－００００",
                "138\u200B00000000",
                "手机：138—0000—0000",
                "0086 13800000000"
            })
    void mobileNumbers(String written) {
        assertThat(new MobileNumber(written).text()).isEqualTo("13800000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000000转801", "12800000000", "010-88880000"})
    void othersAreNotMobileNumbers(String written) {
        assertThat(MobileNumber.isValid(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Name@Example.com", "ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", " name@example.com\u00A0", "name@\u200Bexample.com"})
    void addressesForMail(String written) {
        assertThat(EmailAddress.isValid(written)).isTrue();
        assertThat(EmailAddress.plain(written)).isEqualTo("name@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "身份证号：110105 19491231 002X"})
    void identityNumbers(String written) {
        assertThat(new IdentityNumber(written).text()).isEqualTo("11010519491231002X");
    }

    @Test
    void namesKeepWhatTheirBearersWrite() {
        assertThat(new PersonName(" 王　小\u200B明 ").text()).isEqualTo("王小明");
        assertThat(new PersonName("阿卜杜拉·艾力").text()).isEqualTo("阿卜杜拉·艾力");
        assertThat(new PersonName("阿卜杜拉•艾力").key()).isEqualTo(new PersonName("阿卜杜拉·艾力").key());
        assertThat(new PersonName("Anna  Maria").text()).isEqualTo("Anna Maria");
    }

    @Test
    void aSignOfAFontsOwnIsRefusedInANameWithItsPlace() {
        assertThatThrownBy(() -> new PersonName("王\uE000"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.args()).containsExactly(2, "U+E000"));
    }
}
