package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;

/** A passkey alone is both factors: nothing is typed. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class PasskeySignInTest {
    private static final String WRONG = "/login?passkey";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PeopleQueries people;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private TwoSteps somebody;
    private Device device;

    @BeforeEach
    void somebodyWithAPasskey() {
        somebody = new TwoSteps(context, Role.COACH);
        device = new Device();
        somebody.add(device);
    }

    @Test
    void signsInAsOneOfOursInASessionOfANewName() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        assertThat(somebody.signIn(session, device)).isEqualTo("/");
        assertThat(somebody.isIn(session)).isTrue();
        assertThat(session.getId()).isNotEqualTo(before);
        Authentication in = authentication(session);
        assertThat(in.getPrincipal())
                .isInstanceOfSatisfying(
                        SignedIn.class, user -> assertThat(user.person()).isEqualTo(somebody.person));
        assertThat(in.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("FACTOR_WEBAUTHN", "ROLE_COACH")
                .doesNotContain("FACTOR_PASSWORD");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        somebody.look(session, "/inbox");
        assertThat(somebody.signIn(session, device)).contains("/inbox");
    }

    @Test
    void oneThatIsCopiedFromDeviceToDeviceAndCountsNothingSignsInAgainAndAgain() throws Exception {
        Device synced = Device.synced();
        somebody.add(synced);
        for (int i = 0; i < 3; i++) {
            assertThat(somebody.signIn(new MockHttpSession(), synced)).isEqualTo("/");
        }
    }

    @Test
    void asksForTheHoldersFingerFaceOrNumberAndNamesNobodysPasskeys() throws Exception {
        assertThat(somebody.ask(new MockHttpSession(), "/login/passkey"))
                .contains("\"userVerification\":\"required\"")
                .contains("\"rpId\":\"localhost\"")
                .contains("\"allowCredentials\":[]");
    }

    static Stream<Consumer<Device>> lies() {
        return Stream.of(
                device -> device.origin = "http://localhost:8081",
                device -> device.origin = "https://localhost:8080",
                device -> device.origin = "https://guildhall.example.com",
                device -> device.host = "example.com",
                device -> device.verifies = false,
                device -> device.id = new Device().id,
                device -> device.saysWhose = false,
                device -> device.otherHandle = new byte[16]);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void refusesWhatWasSignedElsewhereByOrForSomebodyElse(Consumer<Device> lie) throws Exception {
        lie.accept(device);
        MockHttpSession session = new MockHttpSession();
        assertThat(somebody.signIn(session, device)).isEqualTo(WRONG);
        assertThat(somebody.isIn(session)).isFalse();
    }

    @Test
    void refusesAnotherKeyUnderTheSameId() throws Exception {
        Device other = new Device();
        new TwoSteps(context, Role.COACH).add(other);
        other.id = device.id;
        assertThat(somebody.signIn(new MockHttpSession(), other)).isEqualTo(WRONG);
    }

    @Test
    void refusesWhatIsNoAnswerAtAll() throws Exception {
        MockHttpSession session = new MockHttpSession();
        for (String nonsense :
                List.of("", "{}", "null", "[]", "x", "{\"id\":\"x\"}", "9".repeat(30_000), "{\"rawId\":5}")) {
            somebody.ask(session, "/login/passkey");
            assertThat(somebody.answer(session, "/sign-in/passkey", nonsense)).isEqualTo(WRONG);
        }
    }

    @Test
    void aChallengeIsGoodOnceEvenWhereTheBrowserKeepsIt() throws Exception {
        for (Device one : List.of(device, synced())) {
            String answer = one.sign(somebody.ask(new MockHttpSession(), "/login/passkey"));
            var kept = somebody.challenge;
            assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", answer))
                    .isEqualTo("/");
            assertThat(somebody.challenge).as("taken out of the browser").isNull();
            assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", answer))
                    .as("without it")
                    .isEqualTo(WRONG);
            somebody.challenge = kept;
            assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", answer))
                    .as("with it")
                    .isEqualTo(WRONG);
        }
    }

    @Test
    void noChallengeOlderThanOneThatWasAnsweredIsGood() throws Exception {
        Device synced = synced();
        String earlier = synced.sign(somebody.ask(new MockHttpSession(), "/login/passkey"));
        var kept = somebody.challenge;
        clock.forward(Duration.ofSeconds(1));
        assertThat(somebody.signIn(new MockHttpSession(), synced)).isEqualTo("/");
        somebody.challenge = kept;
        assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", earlier))
                .isEqualTo(WRONG);
    }

    @Test
    void ofEightWhoShowTheSameAnswerAtOnceOneIsIn() throws Exception {
        String answer = synced().sign(somebody.ask(new MockHttpSession(), "/login/passkey"));
        var kept = Objects.requireNonNull(somebody.challenge);
        List<Callable<String>> tries = Stream.generate(() -> (Callable<String>) () -> {
                    TwoSteps browser = somebody.sameWith(kept);
                    return String.valueOf(browser.answer(new MockHttpSession(), "/sign-in/passkey", answer));
                })
                .limit(8)
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            assertThat(pool.invokeAll(tries))
                    .extracting(Future::resultNow)
                    .filteredOn("/"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void aChallengeLastsFiveMinutesAndIsOfTheBrowserThatAskedForIt() throws Exception {
        var before = clock.local();
        try {
            String answer = device.sign(somebody.ask(new MockHttpSession(), "/login/passkey"));
            clock.forward(Duration.ofMinutes(5));
            assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", answer))
                    .isEqualTo(WRONG);
        } finally {
            clock.set(before);
        }
        String answer = device.sign(somebody.ask(new MockHttpSession(), "/login/passkey"));
        somebody.ask(new MockHttpSession(), "/login/passkey");
        assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", answer))
                .as("with the challenge of another")
                .isEqualTo(WRONG);
    }

    @Test
    void aCounterThatWentBackIsRefusedAndTheHolderIsTold() throws Exception {
        assertThat(somebody.signIn(new MockHttpSession(), device)).isEqualTo("/");
        long reached = device.counter;
        for (long back : new long[] {0, 1, reached - 1}) {
            clock.forward(Duration.ofSeconds(1));
            device.counter = back;
            assertThat(somebody.signIn(new MockHttpSession(), device))
                    .as("%d", back)
                    .isEqualTo(WRONG);
        }
        assertThat(told()).contains("passkey.told.copied");
        clock.forward(Duration.ofSeconds(1));
        device.counter = reached;
        assertThat(somebody.signIn(new MockHttpSession(), device)).isEqualTo("/");
    }

    @Test
    void aClosedAccountIsRefusedInTheSameWordsAsAPasskeyThatWasRemoved() throws Exception {
        Acting.as(acting.person("管理员"), Role.ADMINISTRATOR, () -> {
            Seen seen = people.detail(somebody.person).account();
            accounts.close(somebody.person, seen, "离职");
        });
        assertThat(somebody.signIn(new MockHttpSession(), device)).isEqualTo(WRONG);

        TwoSteps other = new TwoSteps(context, Role.COACH);
        Device gone = new Device();
        other.add(gone);
        Acting.as(
                other.person,
                Role.COACH,
                () -> passkeys.remove(passkeys.mine().getFirst().id(), TwoSteps.PASSWORD));
        assertThat(other.signIn(new MockHttpSession(), gone)).isEqualTo(WRONG);
    }

    @Test
    void stillSignsInUnderAnotherSignInName() throws Exception {
        jdbc.sql("update account set login = :other where login = :login")
                .param("other", "other-" + somebody.login)
                .param("login", somebody.login)
                .update();
        MockHttpSession session = new MockHttpSession();
        assertThat(somebody.signIn(session, device)).isEqualTo("/");
        assertThat(authentication(session).getName()).isEqualTo("other-" + somebody.login);
    }

    @Test
    void whoIsLockedOutByOthersGuessingGetsInByPasskey() throws Exception {
        for (int i = 0; i < 6; i++) {
            somebody.password("wrong horse battery");
        }
        assertThat(somebody.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/login?slow");
        assertThat(somebody.signIn(new MockHttpSession(), device)).isEqualTo("/");
    }

    @Test
    void turnsAwayWhoShowsFiftyWrongOnes() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(somebody.answer(new MockHttpSession(), "/sign-in/passkey", "{}"))
                    .isEqualTo(WRONG);
        }
        assertThat(somebody.signIn(new MockHttpSession(), device)).isEqualTo("/login?slow");
    }

    @Test
    void needsATokenOfItsForm() throws Exception {
        assertThat(somebody.withoutToken("/sign-in/passkey").getResponse().getRedirectedUrl())
                .isEqualTo("/login?old");
        assertThat(somebody.withoutToken("/login/passkey").getResponse().getContentAsString())
                .doesNotContain("challenge");
    }

    @Test
    void writesIntoTheLogOfSecurity(CapturedOutput output) throws Exception {
        somebody.signIn(new MockHttpSession(), device);
        device.origin = "https://false.example.com";
        somebody.signIn(new MockHttpSession(), device);
        assertThat(output.toString().lines())
                .anyMatch(line ->
                        line.contains("signed in: account " + somebody.login) && line.contains("POST /sign-in/passkey"))
                .anyMatch(line -> line.contains("refused sign-in: account unknown")
                        && line.contains(somebody.address)
                        && line.contains("POST /sign-in/passkey"));
    }

    private Device synced() {
        Device synced = Device.synced();
        somebody.add(synced);
        return synced;
    }

    private static Authentication authentication(MockHttpSession session) {
        return Objects.requireNonNull(((SecurityContext) Objects.requireNonNull(
                        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)))
                .getAuthentication());
    }

    private List<String> told() {
        return jdbc.sql("select key from inbox_message where person_id = :person order by created_at")
                .param("person", somebody.person.value())
                .query(String.class)
                .list();
    }
}
