package academy.guildhall.people;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** Where a second factor is required of administrators, those without one do nothing but set one up. */
@ApplicationTest
@TestPropertySource(properties = "guildhall.second-factor=administrators")
class SecondFactorRequiredTest {
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([A-Z2-9-]{14})</code>");

    @Autowired
    WebApplicationContext context;

    @Autowired
    SecondFactors factors;

    @Autowired
    Passkeys passkeys;

    @Autowired
    LostSecondFactors lost;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SYSTEM_ADMINISTRATOR"})
    void anAdministratorWithoutOneSetsOneUpAndIsIn(Role role) throws Exception {
        TwoSteps administrator = new TwoSteps(context, role);
        MockHttpSession session = setUp(administrator);
        assertThat(administrator.isIn(session)).isTrue();

        String page = administrator
                .look(session, "/login/recovery-codes")
                .getResponse()
                .getContentAsString();
        List<String> codes =
                CODE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(codes).hasSize(10);
        assertThat(administrator
                        .send(session, "/login/recovery-codes")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(administrator
                        .look(session, "/login/recovery-codes")
                        .getResponse()
                        .getRedirectedUrl())
                .as("shown once")
                .isEqualTo("/");
        assertThat(administrator.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/login/code");
        assertThat(administrator.type(administrator.halfWay(), codes.getFirst()))
                .isEqualTo("/");
    }

    @Test
    void anAdministratorWithoutOneReachesNothingElse() throws Exception {
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        MockHttpSession session = administrator.halfWay();
        for (String path : List.of("/people", "/account", "/files/documents/x", "/login/code")) {
            assertThat(administrator.look(session, path).getResponse().getRedirectedUrl())
                    .as(path)
                    .isEqualTo("/login");
        }
        assertThat(administrator.type(session, "000000")).isEqualTo("/login/second-factor?wrong");
        assertThat(administrator.isIn(session)).isFalse();
    }

    @Test
    void aPageThatIsLoadedAnewShowsTheSecretThatWasScanned() throws Exception {
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        MockHttpSession session = administrator.halfWay();
        assertThat(secret(administrator, session)).isEqualTo(secret(administrator, session));
    }

    @Test
    void othersAreAskedForNothing() throws Exception {
        TwoSteps coach = new TwoSteps(context, Role.COACH);
        assertThat(coach.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void anAdministratorCantTurnItOffAndSetsItUpAnewOnceItWasTakenAway() throws Exception {
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        setUp(administrator);
        Acting.as(administrator.person, Role.ADMINISTRATOR, () -> {
            assertThat(factors.mine().required()).isTrue();
            refused("secondFactor.refused.required", () -> factors.turnOff(TwoSteps.PASSWORD));
        });
        Acting.as(acting.person("系统管理员"), Role.SYSTEM_ADMINISTRATOR, () -> lost.takeAway(administrator.person, "手机丢失"));
        assertThat(administrator.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/login/second-factor");
    }

    @Test
    void anAdministratorWithoutOneMakesAPasskeyInsteadAndIsIn() throws Exception {
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        MockHttpSession session = administrator.halfWay();
        assertThat(administrator
                        .look(session, "/login/second-factor")
                        .getResponse()
                        .getContentAsString())
                .contains("data-ask=\"/login/second-factor/passkey\"");
        Device device = new Device();
        assertThat(first(administrator, session, device, "办公室")).isEqualTo("/login/recovery-codes");
        assertThat(administrator.isIn(session)).isTrue();
        Acting.as(administrator.person, Role.ADMINISTRATOR, () -> {
            assertThat(passkeys.mine()).extracting(Passkeys.Row::name).containsExactly("办公室");
            assertThat(factors.mine().codesLeft()).isEqualTo(10);
        });
        assertThat(administrator.secondStep(administrator.halfWay(), device)).isEqualTo("/");
        assertThat(administrator.signIn(new MockHttpSession(), device)).isEqualTo("/");
    }

    @Test
    void aPasskeyThatIsntRightOrNotAskedForSetsNothingUp() throws Exception {
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        MockHttpSession session = administrator.halfWay();
        Device liar = new Device();
        liar.origin = "https://guildhall.example.com";
        assertThat(first(administrator, session, liar, "办公室")).isEqualTo("/login/second-factor?passkey");
        assertThat(first(administrator, session, new Device(), " ")).isEqualTo("/login/second-factor?passkey");
        assertThat(administrator.isIn(session)).isFalse();

        TwoSteps coach = new TwoSteps(context, Role.COACH);
        coach.turnOn();
        MockHttpSession other = coach.halfWay();
        assertThat(coach.ask(other, "/login/second-factor/passkey")).isEmpty();
        assertThat(coach.answer(other, "/sign-in/second-factor/passkey", "{}")).isEqualTo("/login?old");
        assertThat(coach.answer(new MockHttpSession(), "/sign-in/second-factor/passkey", "{}"))
                .isEqualTo("/login?old");
    }

    @Test
    void ofBothKindsEitherCanGoAndTheLastCant() throws Exception {
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        setUp(administrator);
        administrator.add(new Device());
        Acting.as(administrator.person, Role.ADMINISTRATOR, () -> {
            assertThat(factors.mine().required()).isFalse();
            factors.turnOff(TwoSteps.PASSWORD);
            assertThat(passkeys.mine()).singleElement().matches(Passkeys.Row::kept);
            UUID last = passkeys.mine().getFirst().id();
            refused("passkey.refused.required", () -> passkeys.remove(last, TwoSteps.PASSWORD));
        });
        administrator.add(new Device());
        Acting.as(administrator.person, Role.ADMINISTRATOR, () -> {
            passkeys.remove(passkeys.mine().getFirst().id(), TwoSteps.PASSWORD);
            assertThat(passkeys.mine()).singleElement().matches(Passkeys.Row::kept);
        });
    }

    @Test
    void ofTwoWhoRemoveTheLastTwoAtOnceOneIsRefused() throws Exception {
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        administrator.add(new Device());
        administrator.add(new Device());
        List<Callable<String>> tries =
                Acting.ask(administrator.person, Role.ADMINISTRATOR, () -> passkeys.mine()).stream()
                        .map(row -> (Callable<String>) () -> {
                            try {
                                Acting.as(
                                        administrator.person,
                                        Role.ADMINISTRATOR,
                                        () -> passkeys.remove(row.id(), TwoSteps.PASSWORD));
                                return "removed";
                            } catch (Refusal refused) {
                                return refused.key();
                            }
                        })
                        .toList();
        try (var pool = Executors.newFixedThreadPool(2)) {
            assertThat(pool.invokeAll(tries))
                    .extracting(Future::resultNow)
                    .containsExactlyInAnyOrder("removed", "passkey.refused.required");
        }
    }

    private static @Nullable String first(TwoSteps administrator, MockHttpSession session, Device device, String name)
            throws Exception {
        String answer = device.make(administrator.ask(session, "/login/second-factor/passkey"));
        return administrator
                .send(session, "/sign-in/second-factor/passkey", "credential", answer, "name", name)
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpSession setUp(TwoSteps administrator) throws Exception {
        var answer = administrator.password(TwoSteps.PASSWORD);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login/second-factor");
        MockHttpSession session = TwoSteps.session(answer);
        String code = TimeCodes.code(secret(administrator, session), clock.instant());
        assertThat(administrator.type(session, code)).isEqualTo("/login/recovery-codes");
        return session;
    }

    private static byte[] secret(TwoSteps administrator, MockHttpSession session) throws Exception {
        String page = administrator
                .look(session, "/login/second-factor")
                .getResponse()
                .getContentAsString();
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return new Base32().decode(Objects.requireNonNull(secret.group(1)).replace(" ", ""));
    }
}
