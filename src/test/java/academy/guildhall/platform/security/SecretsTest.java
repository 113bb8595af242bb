package academy.guildhall.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import academy.guildhall.platform.data.GuildhallHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SecretsTest {
    private static final String FIRST = "the first secret of an installation";
    private static final String SECOND = "the second secret, chosen in a hurry";
    private static final String THIRD = "the third secret; the second got lost";
    private static final byte[] NUMBER = "11000019891110011X".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Secrets secrets(String... settings) {
        Secrets[] made = new Secrets[1];
        new ApplicationContextRunner()
                .withBean(GuildhallHome.class)
                .withBean(GivenSecrets.class)
                .withBean(Secrets.class)
                .withPropertyValues("guildhall.home=" + folder, "guildhall.database.embedded=false")
                .withPropertyValues(settings)
                .run(context -> {
                    if (context.getStartupFailure() != null) {
                        Throwable cause = context.getStartupFailure();
                        while (cause.getCause() != null) {
                            cause = cause.getCause();
                        }
                        throw (Exception) cause;
                    }
                    made[0] = context.getBean(Secrets.class);
                });
        return made[0];
    }

    private Secrets given(String current, String... older) {
        return secrets("guildhall.secret=" + current, "guildhall.secret-old=" + String.join("\n", older));
    }

    @Test
    void readsWhatAnOlderSecretSealed() {
        byte[] first = given(FIRST).seal(NUMBER);
        byte[] second = given(SECOND, FIRST).seal(NUMBER);

        Secrets now = given(THIRD, SECOND, FIRST);

        assertThat(now.open(first)).isEqualTo(NUMBER);
        assertThat(now.open(second)).isEqualTo(NUMBER);
        assertThat(now.open(now.seal(NUMBER))).isEqualTo(NUMBER);
    }

    @Test
    void sealsWithTheCurrentSecretOnly() {
        byte[] sealed = given(SECOND, FIRST).seal(NUMBER);

        assertThat(given(SECOND).open(sealed)).isEqualTo(NUMBER);
        assertThatIllegalStateException()
                .isThrownBy(() -> given(FIRST).open(sealed))
                .withMessageContaining("GUILDHALL_SECRET_OLD");
    }

    @Test
    void refusesWhatWasTouched() {
        Secrets secrets = given(SECOND, FIRST);
        byte[] sealed = secrets.seal(NUMBER);
        for (int i = 0; i < sealed.length; i++) {
            byte[] touched = sealed.clone();
            touched[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> secrets.open(touched));
        }
        assertThatIllegalStateException().isThrownBy(() -> secrets.open(new byte[0]));
    }

    @Test
    void sealsTheSameInAnotherWayEachTime() {
        Secrets secrets = given(FIRST);
        assertThat(secrets.seal(NUMBER)).isNotEqualTo(secrets.seal(NUMBER));
    }

    @Test
    void knowsAFingerprintOfAnOlderSecret() {
        byte[] kept = given(FIRST).fingerprint("11000019891110011X");

        Secrets now = given(SECOND, FIRST);

        assertThat(now.fingerprint("11000019891110011X")).isNotEqualTo(kept);
        assertThat(now.fingerprints("11000019891110011X")).containsExactly(now.fingerprint("11000019891110011X"), kept);
    }

    @Test
    void believesLinksThatAnOlderSecretSigned() {
        byte[] signature = given(FIRST).signLink(NUMBER);

        assertThat(given(SECOND, FIRST).signed(NUMBER, signature)).isTrue();
        assertThat(given(SECOND).signed(NUMBER, signature)).isFalse();
    }

    @Test
    void takesSecretsFromFiles() throws IOException {
        Path current = Files.writeString(folder.resolve("current"), SECOND + "\n");
        Path old = Files.writeString(folder.resolve("old"), "\n" + FIRST + "\n");

        Secrets now = secrets("guildhall.secret-file=" + current, "guildhall.secret-old-file=" + old);

        assertThat(now.open(given(FIRST).seal(NUMBER))).isEqualTo(NUMBER);
        assertThat(given(SECOND).open(now.seal(NUMBER))).isEqualTo(NUMBER);
    }

    @Test
    void refusesNoSecretAndAShortOne() {
        assertThatIllegalStateException().isThrownBy(() -> given("")).withMessageContaining("GUILDHALL_SECRET");
        assertThatIllegalStateException().isThrownBy(() -> given("short")).withMessageContaining("32 characters");
        assertThatIllegalStateException()
                .isThrownBy(() -> given(FIRST, "short"))
                .withMessageContaining("_OLD");
    }

    @Test
    void aFirstTryKeepsTheSecretThatItMade() {
        byte[] sealed = secrets("guildhall.database.embedded=true").seal(NUMBER);

        assertThat(secrets("guildhall.database.embedded=true").open(sealed)).isEqualTo(NUMBER);
    }
}
