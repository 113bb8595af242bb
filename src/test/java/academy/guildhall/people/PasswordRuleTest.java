package academy.guildhall.people;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @Test
    void refusesTheThreeThousandThatAreTriedFirstHoweverTheyAreDressedUp() throws IOException {
        List<String> common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .limit(3_000)
                .toList();
        assertThat(common).hasSize(3_000).contains("password", "qwertyuiop");
        for (String one : common) {
            assertThatThrownBy(() -> PasswordRule.check(one)).as(one).isInstanceOf(Refusal.class);
            if (one.matches("[a-z]{5,}")) {
                assertThatThrownBy(() -> PasswordRule.check(one.toUpperCase(java.util.Locale.ROOT) + "!2026!"))
                        .as(one)
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guildhall-academy", "Guildhall2026!", "工匠学院-2026-工匠", "administrator1", "工会管理员2026!!"})
    void refusesTheProductsOwnWords(String poor) {
        refused("password.refused.common", () -> PasswordRule.check(poor));
    }

    /** Length counts; no kind of sign is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "onlysmalllettershere",
                "门前有两棵枣树还有一条河",
                "four words are enough",
                "8204715936 by heart"
            })
    void welcomesAPassphraseOfWhateverSigns(String good) {
        assertThatCode(() -> PasswordRule.check(good)).doesNotThrowAnyException();
    }

    @Test
    void cutsNothingInSilence() {
        refused("password.refused.long", () -> PasswordRule.check("枣树".repeat(13)));
    }
}
