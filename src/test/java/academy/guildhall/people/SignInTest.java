package academy.guildhall.people;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How somebody gets in, and how long they stay. */
@ApplicationTest
class SignInTest {
    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleQueries people;

    @Autowired
    Invitations invitations;

    @Autowired
    ReadyAccounts ready;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private PersonId administrator;
    private PersonId person;
    private String login;
    private String address;

    @BeforeEach
    void anAccount() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        address = "10.9.0." + ADDRESSES.incrementAndGet();
        administrator = acting.person("管理员");
        person = acting.person("某人");
        login = person + "@example.com";
        ready.open(
                person,
                login,
                List.of(Grant.everywhere(Role.COACH)),
                ready.hash(PASSWORD),
                Act.of(null, clock.instant()));
    }

    @Test
    void keepsPasswordsAsSlowHashes() {
        assertThat(jdbc.sql("select password_hash from account where login = :login")
                        .param("login", login)
                        .query(String.class)
                        .single())
                .as("bcrypt with 2 to the power of 12 rounds")
                .startsWith("$2a$12$");
    }

    @Test
    void letsInWhoHasTheRightPasswordWhateverTheCaseOfTheAddress() throws Exception {
        assertThat(isIn(signIn(login, PASSWORD))).isTrue();
        assertThat(isIn(signIn(login.toUpperCase(Locale.ROOT), PASSWORD))).isTrue();
        assertThat(isIn(signIn(login, "wrong horse battery"))).isFalse();
        assertThat(isIn(signIn("nobody" + login, PASSWORD))).isFalse();
    }

    @Test
    void turnsAwayAfterFiveWrongPasswordsEvenTheRightOne() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(answer(login, "wrong " + i).getRedirectedUrl()).isEqualTo("/login?wrong");
        }
        assertThat(answer(login, PASSWORD).getRedirectedUrl()).isEqualTo("/login?slow");
    }

    @Test
    void looksAtFivePasswordsOfFortyThatComeAtOnce() throws Exception {
        Callable<String> guess =
                () -> Objects.requireNonNull(answer(login, "wrong horse").getRedirectedUrl());
        try (var pool = Executors.newFixedThreadPool(40)) {
            assertThat(pool.invokeAll(Collections.nCopies(40, guess)))
                    .extracting(Future::resultNow)
                    .filteredOn("/login?wrong"::equals)
                    .hasSize(5);
        }
    }

    @Test
    void locksNobodyOutWhoSignsInFromElsewhere() throws Exception {
        for (int i = 0; i < 6; i++) {
            answer(login, "wrong " + i);
        }
        address = "10.9.1." + ADDRESSES.incrementAndGet();
        assertThat(isIn(signIn(login, PASSWORD))).isTrue();
    }

    @Test
    void remembersTheBrowserThatSomebodySignedInWithAndSaysNothingOfThemThere() throws Exception {
        assertThat(answer(login, PASSWORD).getCookies()).hasSize(1).allSatisfy(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/sign-in");
            assertThat(cookie.getName() + cookie.getValue()).doesNotContain(person.toString());
        });
        assertThat(answer(login, "wrong").getCookies())
                .extracting(Cookie::getPath)
                .as("what was typed, and nothing that knows the browser")
                .containsExactly("/login");
    }

    @Test
    void keepsNothingOfWhoeverTypedAWrongPasswordAndTypesTheirAddressForThem() throws Exception {
        MvcResult wrong = send("某人@example.com", "wrong");
        assertThat(wrong.getRequest().getSession(false)).isNull();

        Cookie typed = wrong.getResponse().getCookies()[0];
        assertThat(typed.isHttpOnly()).isTrue();
        assertThat(page(typed)).contains("value=\"某人@example.com\"");
        assertThat(page(new Cookie(typed.getName(), "\"><script>"))).doesNotContain("><script>");
        assertThat(page(new Cookie(typed.getName(), "PHNjcmlwdD4"))).contains("value=\"&lt;script&gt;\"");
    }

    private String page(Cookie typed) throws Exception {
        return web.perform(get("/login").servletPath("/login").cookie(typed))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void answersAlikeWhetherAnAccountIsClosedNotYetOpenedOrNotThere() throws Exception {
        asAdministrator(() -> accounts.close(person, people.detail(person).account(), "离职"));
        String invited = UUID.randomUUID() + "@example.com";
        Acting.ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> accounts.inviteStaff(
                        NewPerson.staff("受邀人", invited, null),
                        List.of(Grant.everywhere(Role.ASSESSOR)),
                        Locale.CHINESE));
        for (String asked : List.of(login, invited, "nobody@example.com")) {
            assertThat(answer(asked, PASSWORD).getRedirectedUrl()).as(asked).isEqualTo("/login?wrong");
        }
    }

    @Test
    void letsNobodyFindThePresentPasswordOutInASessionThatWasLeftOpen() {
        for (int i = 0; i < 5; i++) {
            Acting.as(
                    person,
                    Role.COACH,
                    () -> refused("password.refused.old", () -> accounts.changeOwnPassword("guess", PASSWORD)));
        }
        Acting.as(
                person,
                Role.COACH,
                () -> refused(
                        "password.refused.slow", () -> accounts.changeOwnPassword(PASSWORD, "another horse battery")));
    }

    @Test
    void aLinkEndsWithAnyLaterChangeOfThePasswordAndWithTheAccount() throws Exception {
        invitations.forgot(login);
        String first = link(person);
        Acting.as(person, Role.COACH, () -> accounts.changeOwnPassword(PASSWORD, "another horse battery"));
        assertThat(use(first)).as("the password was changed").isNull();

        invitations.forgot(login);
        String second = link(person);
        asAdministrator(() -> accounts.close(person, people.detail(person).account(), "离职"));
        asAdministrator(() -> accounts.reopen(person, people.detail(person).account()));
        assertThat(use(second)).as("the account was closed").isNull();
    }

    @Test
    void ofEightWhoUseALinkAtOnceOneSetsAPasswordAndSevenAreTold() throws Exception {
        invitations.forgot(login);
        String link = link(person);
        Callable<String> using = () -> String.valueOf(use(link));
        try (var pool = Executors.newFixedThreadPool(8)) {
            assertThat(pool.invokeAll(Collections.nCopies(8, using)))
                    .extracting(Future::resultNow)
                    .containsOnly("/login?set", "null")
                    .filteredOn("/login?set"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void fillsNobodysMailboxWithLinks() throws Exception {
        for (int i = 0; i < 6; i++) {
            address = "10.7.0." + ADDRESSES.incrementAndGet();
            assertThat(askForALink(login)).isEqualTo("/login?asked");
        }
        assertThat(jdbc.sql(
                                "select count(*) from invitation i join account a on a.id = i.account_id where a.login = :login")
                        .param("login", login)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void countsWrongPasswordsAnewAfterARightOne() throws Exception {
        for (int i = 0; i < 4; i++) {
            answer(login, "wrong " + i);
        }
        assertThat(isIn(signIn(login, PASSWORD))).isTrue();
        assertThat(answer(login, "wrong").getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(isIn(signIn(login, PASSWORD))).isTrue();
    }

    @Test
    void signingOutByIntentClearsWhatTheBrowserKeptAndATimeOutClearsNothing() throws Exception {
        MockHttpSession session = signIn(login, PASSWORD);
        assertThat(web.perform(post("/logout").secure(true).with(csrf()).session(session))
                        .andReturn()
                        .getResponse()
                        .getHeader("Clear-Site-Data"))
                .isEqualTo("\"cache\", \"storage\"");
        MockHttpSession other = signIn(login, PASSWORD);
        other.invalidate();
        assertThat(web.perform(get("/account").secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Clear-Site-Data"))
                .isNull();
    }

    @Test
    void endsEverySessionOfAnAccountThatIsClosedAndLetsNobodyInAgain() throws Exception {
        MockHttpSession session = signIn(login, PASSWORD);
        asAdministrator(() -> accounts.close(person, people.detail(person).account(), "离职"));

        assertThat(isIn(session)).isFalse();
        assertThat(answer(login, PASSWORD).getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(isIn(session)).isFalse();

        asAdministrator(() -> accounts.reopen(person, people.detail(person).account()));
        assertThat(isIn(signIn(login, PASSWORD))).isTrue();
    }

    @Test
    void endsEverySessionWhenAnAuthorityIsGivenAndNoneWhenItIsLookedAt() throws Exception {
        MockHttpSession session = signIn(login, PASSWORD);
        asAdministrator(() -> grants.of(person));
        assertThat(isIn(session)).isTrue();
        asAdministrator(() -> grants.give(person, Grant.everywhere(Role.ASSESSOR)));
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void endsEverySessionWhenThePasswordChanges() throws Exception {
        MockHttpSession session = signIn(login, PASSWORD);
        MockHttpSession other = signIn(login, PASSWORD);
        Acting.as(person, Role.COACH, () -> accounts.changeOwnPassword(PASSWORD, "another horse battery"));

        assertThat(isIn(session)).isFalse();
        assertThat(isIn(other)).isFalse();
        assertThat(isIn(signIn(login, PASSWORD))).isFalse();
        assertThat(isIn(signIn(login, "another horse battery"))).isTrue();
    }

    @Test
    void endsASessionThatIsIdleForHalfAnHourAndAnyAfterTwelveHours() throws Exception {
        assertThat(context.getBean(ServerProperties.class)
                        .getServlet()
                        .getSession()
                        .getTimeout())
                .isEqualTo(Duration.ofMinutes(30));
        var before = clock.local();
        MockHttpSession session = signIn(login, PASSWORD);
        try {
            assertThat(isIn(session)).isTrue();
            clock.set(before.plusHours(12));
            assertThat(isIn(session)).isTrue();
            clock.set(before.plusHours(12).plusMinutes(1));
            assertThat(isIn(session)).isFalse();
        } finally {
            clock.set(before);
        }
    }

    @Test
    void refusesAPasswordThatIsShortOrTooSimpleOrAmongTheFirstThatAreTried() {
        for (String poor : new String[] {
            "", "short", "aaaaaaaaaaaa", "password123", "Password!2026", "1qaz2wsx3edc", "guildhall2026", "工匠学院-2026-工匠"
        }) {
            assertThatThrownBy(() -> Acting.ask(person, Role.COACH, () -> {
                        accounts.changeOwnPassword(PASSWORD, poor);
                        return true;
                    }))
                    .as(poor)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("password.refused");
        }
    }

    @Test
    void anInvitationSetsAPasswordOnceAndANewOneEndsTheOld() throws Exception {
        String mail = UUID.randomUUID() + "@example.com";
        PersonId invited = Acting.ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> accounts.inviteStaff(
                        NewPerson.staff("受邀人", mail, null), List.of(Grant.everywhere(Role.ASSESSOR)), Locale.CHINESE));
        String first = link(invited);
        assertThat(isIn(signIn(mail, PASSWORD))).isFalse();
        asAdministrator(() -> accounts.resendInvitation(invited));
        String second = link(invited);

        assertThat(use(first)).as("replaced").isNull();
        assertThat(use(second)).isEqualTo("/login?set");
        assertThat(use(second)).as("used").isNull();
        assertThat(isIn(signIn(mail, PASSWORD))).isTrue();
    }

    @Test
    void aLinkThatSomebodyMadeUpOrBentLeadsNowhere() throws Exception {
        invitations.forgot(login);
        String good = link(person);
        String bent = (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1);

        assertThat(use(bent)).isNull();
        assertThat(use("nonsense")).isNull();
        assertThat(use(good)).isEqualTo("/login?set");
    }

    @Test
    void whoAsksForANewPasswordLearnsNothingAboutWhoHasAnAccount() throws Exception {
        for (String asked : new String[] {login, "nobody@example.com"}) {
            assertThat(askForALink(asked)).isEqualTo("/login?asked");
        }
    }

    private @Nullable String askForALink(String asked) throws Exception {
        return web.perform(post("/password").param("login", asked).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private void asAdministrator(Runnable work) {
        Acting.as(administrator, Role.ADMINISTRATOR, work);
    }

    /** The link that was sent last, without the address of the academy. */
    private String link(PersonId to) {
        UUID invitation =
                jdbc.sql("""
                        select i.id from invitation i join account a on a.id = i.account_id
                        where a.person_id = :person order by i.expires_at desc, i.id desc limit 1
                        """).param("person", to.value()).query(UUID.class).single();
        String link = invitations.link(invitation);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private @Nullable String use(String token) throws Exception {
        return web.perform(
                        post("/invitation/" + token).param("password", PASSWORD).param("again", PASSWORD))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpSession signIn(String login, String password) throws Exception {
        return (MockHttpSession)
                Objects.requireNonNull(send(login, password).getRequest().getSession());
    }

    private MockHttpServletResponse answer(String login, String password) throws Exception {
        return send(login, password).getResponse();
    }

    private MvcResult send(String login, String password) throws Exception {
        return web.perform(post("/sign-in")
                        .servletPath("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("username", login)
                        .param("password", password))
                .andReturn();
    }

    /** Whether a page that needs a signed-in person answers. */
    private boolean isIn(MockHttpSession session) throws Exception {
        if (session.isInvalid()) {
            return false;
        }
        return web.perform(get("/files/documents/" + UUID.randomUUID()).session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 404;
    }
}
