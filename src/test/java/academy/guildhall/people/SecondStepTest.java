package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;

/** The road in for whoever has a second factor: password, code, home. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SecondStepTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Secrets secrets;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    private TwoSteps somebody;
    private List<String> recovery;

    @BeforeEach
    void somebodyWithASecondFactor() {
        somebody = new TwoSteps(context, Role.COACH);
        recovery = somebody.turnOn();
    }

    @Test
    void aRightPasswordAloneSignsNobodyIn() throws Exception {
        var answer = somebody.password(TwoSteps.PASSWORD);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login/code");
        assertThat(answer.getResponse().getCookies())
                .as("nor is the browser known by it")
                .isEmpty();
        MockHttpSession session = TwoSteps.session(answer);
        assertThat(somebody.isIn(session)).isFalse();
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
        assertThat(somebody.look(session, "/login/code").getResponse().getContentAsString())
                .contains(somebody.login)
                .contains("one-time-code");
    }

    @Test
    void theCodeSignsInWithBothFactorsInASessionOfANewName() throws Exception {
        MockHttpSession session = somebody.halfWay();
        String before = session.getId();
        assertThat(somebody.type(session, somebody.code())).isEqualTo("/");
        assertThat(somebody.isIn(session)).isTrue();
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(((SecurityContext)
                                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                        .getAuthentication()
                        .getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("FACTOR_PASSWORD", "FACTOR_TOTP", "ROLE_COACH");
    }

    @Test
    void theSessionHasANewNameFromTheRightPasswordOn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        somebody.send(session, "/sign-in", "username", somebody.login, "password", TwoSteps.PASSWORD);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        somebody.look(session, "/inbox");
        somebody.send(session, "/sign-in", "username", somebody.login, "password", TwoSteps.PASSWORD);
        assertThat(somebody.type(session, somebody.code())).contains("/inbox");
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = somebody.code();
        assertThat(somebody.type(somebody.halfWay(), code)).isEqualTo("/");
        assertThat(somebody.type(somebody.halfWay(), code)).isEqualTo("/login/code?wrong");
    }

    @Test
    void noCodeOlderThanOneThatWasUsedIsGood() throws Exception {
        String earlier = somebody.code(-1);
        assertThat(somebody.type(somebody.halfWay(), somebody.code())).isEqualTo("/");
        assertThat(somebody.type(somebody.halfWay(), earlier)).isEqualTo("/login/code?wrong");
    }

    @Test
    void ofEightWhoShowTheSameCodeAtOnceOneIsIn() throws Exception {
        List<MockHttpSession> sessions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            somebody.address = TwoSteps.freshAddress();
            sessions.add(somebody.halfWay());
        }
        String code = somebody.code();
        somebody.address = TwoSteps.freshAddress();
        List<Callable<String>> tries = sessions.stream()
                .map(session -> (Callable<String>) () -> String.valueOf(somebody.type(session, code)))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            assertThat(pool.invokeAll(tries))
                    .extracting(Future::resultNow)
                    .filteredOn("/"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void turnsAwayAfterFiveWrongCodesAndThenSaysTheSameToARightPasswordAndToAWrongOne() throws Exception {
        MockHttpSession session = somebody.halfWay();
        for (int i = 0; i < 5; i++) {
            assertThat(somebody.type(session, somebody.wrongCode())).isEqualTo("/login/code?wrong");
        }
        assertThat(somebody.type(session, somebody.code())).isEqualTo("/login?slow");
        for (String password : List.of(TwoSteps.PASSWORD, "wrong horse battery")) {
            assertThat(somebody.password(password).getResponse().getRedirectedUrl())
                    .isEqualTo("/login?slow");
        }
    }

    @Test
    void aRightPasswordMakesNoWrongCodeUncounted() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(somebody.type(somebody.halfWay(), somebody.wrongCode())).isEqualTo("/login/code?wrong");
        }
        assertThat(somebody.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/login?slow");
    }

    @Test
    void whoHasNoPasswordIsNeverAskedForACodeNorLearnsThatThereIsOne() throws Exception {
        TwoSteps without = new TwoSteps(context, Role.COACH);
        for (TwoSteps one : List.of(somebody, without)) {
            var answer = one.password("wrong horse battery");
            assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login?wrong");
            assertThat(one.look(TwoSteps.session(answer), "/login/code")
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo("/login");
        }
        assertThat(somebody.type(new MockHttpSession(), somebody.code())).isEqualTo("/login?old");
    }

    @Test
    void aWrongPasswordEndsTheWayThatARightOneBegan() throws Exception {
        MockHttpSession session = somebody.halfWay();
        somebody.send(session, "/sign-in", "username", somebody.login, "password", "wrong horse battery");
        assertThat(somebody.type(session, somebody.code())).isEqualTo("/login?old");
    }

    @Test
    void halfWayLastsTenMinutes() throws Exception {
        var before = clock.local();
        MockHttpSession session = somebody.halfWay();
        try {
            clock.forward(Duration.ofMinutes(10));
            assertThat(somebody.look(session, "/login/code").getResponse().getRedirectedUrl())
                    .isEqualTo("/login");
            assertThat(somebody.type(session, somebody.code())).isEqualTo("/login?old");
        } finally {
            clock.set(before);
        }
    }

    @Test
    void halfWayEndsWithAChangeOfThePassword() throws Exception {
        MockHttpSession session = somebody.halfWay();
        Acting.as(
                somebody.person,
                Role.COACH,
                () -> accounts.changeOwnPassword(TwoSteps.PASSWORD, "another horse battery"));
        assertThat(somebody.type(session, somebody.code())).isEqualTo("/login/code?wrong");
    }

    @Test
    void aRecoveryCodeLetsInOnceHoweverItIsTypedAndItsHolderIsTold() throws Exception {
        String code = recovery.getFirst();
        String typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(somebody.type(somebody.halfWay(), typed)).isEqualTo("/");
        assertThat(somebody.type(somebody.halfWay(), code)).isEqualTo("/login/code?wrong");
        assertThat(somebody.type(somebody.halfWay(), recovery.get(1))).isEqualTo("/");
        assertThat(told()).filteredOn("secondFactor.told.recovered"::equals).hasSize(2);
    }

    @Test
    void nobodysRecoveryCodeOpensAnotherAccount() throws Exception {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        List<String> others = other.turnOn();
        assertThat(somebody.type(somebody.halfWay(), others.getFirst())).isEqualTo("/login/code?wrong");
    }

    @Test
    void tellsTheHolderOnceWhenSomebodyKnowsThePasswordAndGuessesAtTheCode() throws Exception {
        for (int i = 0; i < 12; i++) {
            somebody.address = TwoSteps.freshAddress();
            somebody.type(somebody.halfWay(), somebody.wrongCode());
        }
        assertThat(told()).filteredOn("secondFactor.told.guessed"::equals).hasSize(1);
    }

    @Test
    void keepsTheSecretSealedAndTheRecoveryCodesAsHashes() {
        byte[] cipher = jdbc.sql("select f.secret_cipher from second_factor f join account a on a.id = f.account_id"
                        + " where a.login = :login")
                .param("login", somebody.login)
                .query(byte[].class)
                .single();
        assertThat(secrets.open(cipher)).hasSize(20);
        assertThat(jdbc.sql("select encode(c.code_hash, 'escape') from recovery_code c"
                                + " join account a on a.id = c.account_id where a.login = :login")
                        .param("login", somebody.login)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .noneMatch(hash -> recovery.stream().anyMatch(hash::contains));
        assertThat(recovery)
                .hasSize(10)
                .allSatisfy(code -> assertThat(code).matches("([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}"));
    }

    @Test
    void writesEachStepIntoTheLogOfSecurity(CapturedOutput output) throws Exception {
        MockHttpSession session = somebody.halfWay();
        somebody.type(session, somebody.wrongCode());
        somebody.type(session, recovery.getFirst());
        assertThat(output.toString().lines().filter(line -> line.contains(somebody.login)))
                .anyMatch(line -> line.contains("right password, second factor asked for"))
                .anyMatch(line -> line.contains("refused sign-in") && line.contains("/sign-in/code"))
                .anyMatch(line -> line.contains("recovery code used"))
                .anyMatch(line -> line.contains("signed in") && line.contains("/sign-in/code"));
    }

    @Test
    void aFactorThatWasBegunAndNeverConfirmedAsksForNothing() throws Exception {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        Acting.as(
                other.person,
                Role.COACH,
                () -> context.getBean(SecondFactors.class).begin(TwoSteps.PASSWORD));
        assertThat(other.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void nothingIsLeftOfTheWayOnceSomebodyIsIn() throws Exception {
        MockHttpSession session = somebody.halfWay();
        somebody.type(session, somebody.code());
        clock.forward(Duration.ofMinutes(1));
        assertThat(somebody.look(session, "/login/code").getResponse().getRedirectedUrl())
                .isEqualTo("/login");
    }

    private List<String> told() {
        return jdbc.sql("select key from inbox_message where person_id = :person order by created_at")
                .param("person", somebody.person.value())
                .query(String.class)
                .list();
    }
}
