package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;

/** A passkey after the password, beside codes or instead of them. */
@ApplicationTest
class PasskeyStepTest {
    private static final String WRONG = "/login/code?passkey";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    private TwoSteps somebody;
    private Device device;
    private List<String> recovery;

    @BeforeEach
    void somebodyWithAPasskey() {
        somebody = new TwoSteps(context, Role.COACH);
        device = new Device();
        recovery = somebody.add(device);
    }

    @Test
    void thePasswordAloneSignsNobodyInWhoHasAPasskey() throws Exception {
        var answer = somebody.password(TwoSteps.PASSWORD);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login/code");
        assertThat(somebody.isIn(TwoSteps.session(answer))).isFalse();
    }

    @Test
    void isOfferedBesideTheCodeWhereThereIsOneAndAloneWhereNot() throws Exception {
        String page = page(somebody.halfWay());
        assertThat(page)
                .contains("data-ask=\"/login/code/passkey\"")
                .contains("id=\"recovery\"")
                .doesNotContain("id=\"code\"");
        somebody.turnOn();
        assertThat(page(somebody.halfWay()))
                .contains("data-ask=\"/login/code/passkey\"")
                .contains("id=\"code\"");
        TwoSteps other = new TwoSteps(context, Role.COACH);
        other.turnOn();
        assertThat(page(other, other.halfWay())).contains("id=\"code\"").doesNotContain("data-ask");
    }

    @Test
    void signsInWithBothFactors() throws Exception {
        MockHttpSession session = somebody.halfWay();
        String before = session.getId();
        assertThat(somebody.secondStep(session, device)).isEqualTo("/");
        assertThat(somebody.isIn(session)).isTrue();
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(Objects.requireNonNull(((SecurityContext) Objects.requireNonNull(session.getAttribute(
                                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)))
                                .getAuthentication())
                        .getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("FACTOR_PASSWORD", "FACTOR_WEBAUTHN", "ROLE_COACH");
        assertThat(somebody.look(session, "/login/code").getResponse().getRedirectedUrl())
                .as("nothing is left of the way")
                .isEqualTo("/login");
    }

    @Test
    void worksWithAKeyThatDoesntSayWhoseItIs() throws Exception {
        device.saysWhose = false;
        assertThat(somebody.secondStep(somebody.halfWay(), device)).isEqualTo("/");
    }

    @Test
    void namesThePasskeysOfWhoeverIsHalfWayAndOfNobodyElse() throws Exception {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        other.add(new Device());
        assertThat(somebody.ask(somebody.halfWay(), "/login/code/passkey"))
                .contains(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(device.id))
                .containsOnlyOnce("\"type\":\"public-key\"");
        assertThat(somebody.ask(new MockHttpSession(), "/login/code/passkey")).isEmpty();
    }

    @Test
    void aPasskeyOfAnotherAccountIsNone() throws Exception {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        Device others = new Device();
        other.add(others);
        MockHttpSession session = somebody.halfWay();
        assertThat(somebody.secondStep(session, others)).isEqualTo(WRONG);
        assertThat(somebody.isIn(session)).isFalse();
        others.otherHandle = new byte[16];
        assertThat(somebody.secondStep(session, others)).isEqualTo(WRONG);
        others.saysWhose = false;
        assertThat(somebody.secondStep(session, others)).isEqualTo(WRONG);
    }

    @Test
    void whatWasAskedOfSomebodyElseOrForAnotherWayInIsNoAnswer() throws Exception {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        other.add(new Device());
        String othersQuestion = other.ask(other.halfWay(), "/login/code/passkey");
        somebody.challenge = other.challenge;
        assertThat(somebody.answer(somebody.halfWay(), "/sign-in/code/passkey", device.sign(othersQuestion)))
                .as("half way of another person")
                .isEqualTo(WRONG);

        String alone = device.sign(somebody.ask(new MockHttpSession(), "/login/passkey"));
        var kept = somebody.challenge;
        MockHttpSession session = somebody.halfWay();
        somebody.challenge = kept;
        assertThat(somebody.answer(session, "/sign-in/code/passkey", alone))
                .as("asked for a sign-in")
                .isEqualTo(WRONG);

        String second = device.sign(somebody.ask(somebody.halfWay(), "/login/code/passkey"));
        assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", second))
                .as("asked for a second step")
                .isEqualTo("/login?passkey");

        String earlier = device.sign(somebody.ask(somebody.halfWay(), "/login/code/passkey"));
        var given = somebody.challenge;
        MockHttpSession later = somebody.halfWay();
        somebody.challenge = given;
        assertThat(somebody.answer(later, "/sign-in/code/passkey", earlier))
                .as("asked after another password")
                .isEqualTo(WRONG);
    }

    @Test
    void whoIsntHalfWayIsLedBack() throws Exception {
        String answer = device.sign(somebody.ask(new MockHttpSession(), "/login/passkey"));
        assertThat(somebody.answer(new MockHttpSession(), "/sign-in/code/passkey", answer))
                .isEqualTo("/login?old");
    }

    @Test
    void aPasskeyOfSomebodyElseAloneSignsThemInAndNotWhoWasHalfWay() throws Exception {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        Device others = new Device();
        other.add(others);
        MockHttpSession session = somebody.halfWay();
        assertThat(somebody.signIn(session, others)).isEqualTo("/");
        assertThat(Objects.requireNonNull(((SecurityContext) Objects.requireNonNull(session.getAttribute(
                                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)))
                                .getAuthentication())
                        .getName())
                .isEqualTo(other.login);
        assertThat(somebody.look(session, "/login/code").getResponse().getRedirectedUrl())
                .isEqualTo("/login");
    }

    @Test
    void endsWithAChangeOfThePassword() throws Exception {
        MockHttpSession session = somebody.halfWay();
        Acting.as(
                somebody.person,
                Role.COACH,
                () -> accounts.changeOwnPassword(TwoSteps.PASSWORD, "another horse battery"));
        assertThat(somebody.secondStep(session, device)).isEqualTo(WRONG);
    }

    @Test
    void turnsAwayAfterFiveWrongOnes() throws Exception {
        device.origin = "https://false.example.com";
        MockHttpSession session = somebody.halfWay();
        for (int i = 0; i < 5; i++) {
            assertThat(somebody.secondStep(session, device)).isEqualTo(WRONG);
        }
        device.origin = Device.HOME;
        assertThat(somebody.secondStep(session, device)).isEqualTo("/login?slow");
    }

    @Test
    void aRecoveryCodeLetsInOnceWhoHasOnlyAPasskey() throws Exception {
        assertThat(recovery).hasSize(10);
        assertThat(somebody.type(somebody.halfWay(), recovery.getFirst())).isEqualTo("/");
        assertThat(somebody.type(somebody.halfWay(), recovery.getFirst())).isEqualTo("/login/code?wrong");
        assertThat(somebody.type(somebody.halfWay(), "123456")).isEqualTo("/login/code?wrong");
    }

    @Test
    void tellsTheHolderOnceWhenSomebodyKnowsThePasswordAndGuessesAtRecoveryCodes() throws Exception {
        for (int i = 0; i < 12; i++) {
            somebody.address = TwoSteps.freshAddress();
            somebody.type(somebody.halfWay(), "ABCD-EFGH-JKLM");
        }
        assertThat(jdbc.sql("select key from inbox_message where person_id = :person")
                        .param("person", somebody.person.value())
                        .query(String.class)
                        .list())
                .filteredOn("secondFactor.told.guessed"::equals)
                .hasSize(1);
    }

    private String page(MockHttpSession session) throws Exception {
        return page(somebody, session);
    }

    private static String page(TwoSteps person, MockHttpSession session) throws Exception {
        return person.look(session, "/login/code").getResponse().getContentAsString();
    }
}
