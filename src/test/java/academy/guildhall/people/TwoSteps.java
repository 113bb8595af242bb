package academy.guildhall.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.MovableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody with an account who signs in by steps: what they type, and where that leads them. */
final class TwoSteps {
    static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    final PersonId person;
    final String login;
    final Role role;
    String address = freshAddress();
    private final MockMvc web;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final MovableClock clock;
    private byte[] secret = {};
    /** What the browser keeps between asking for a challenge and answering it. */
    @Nullable
    Cookie challenge;

    /** And the page that it asked for before signing in. */
    private @Nullable Cookie back;

    TwoSteps(WebApplicationContext context, Role role) {
        this.role = role;
        this.passkeys = context.getBean(Passkeys.class);
        this.factors = context.getBean(SecondFactors.class);
        this.clock = context.getBean(MovableClock.class);
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.person = context.getBean(Acting.class).person("两步");
        this.login = person + "@example.com";
        ReadyAccounts ready = context.getBean(ReadyAccounts.class);
        ready.open(person, login, List.of(Grant.everywhere(role)), ready.hash(PASSWORD), Act.of(null, clock.instant()));
    }

    /** The same person in another browser, which has this challenge. */
    TwoSteps sameWith(Cookie given) {
        return new TwoSteps(this, given);
    }

    private TwoSteps(TwoSteps same, Cookie given) {
        this.role = same.role;
        this.factors = same.factors;
        this.passkeys = same.passkeys;
        this.clock = same.clock;
        this.web = same.web;
        this.person = same.person;
        this.login = same.login;
        this.challenge = given;
    }

    static String freshAddress() {
        int next = ADDRESSES.incrementAndGet();
        return "10.20.%d.%d".formatted(next / 250, next % 250 + 1);
    }

    /** Turns it on, and lets the half minute of its first code pass; answers the recovery codes. */
    List<String> turnOn() {
        List<String> codes = Acting.ask(person, role, () -> {
            secret = secretOf(factors.begin(PASSWORD));
            return factors.confirm(code());
        });
        clock.forward(Duration.ofMinutes(1));
        return codes;
    }

    /** Adds a passkey of this device; answers the recovery codes that came with it. */
    List<String> add(Device device) {
        return Acting.ask(person, role, () -> {
            PasskeyOffer offer = passkeys.begin(PASSWORD);
            return passkeys.add(offer, "手机", device.make(offer.json()));
        });
    }

    /** What the browser is asked on this page in this session. */
    String ask(MockHttpSession session, String page) throws Exception {
        return send(session, page).getResponse().getContentAsString();
    }

    /** Where an answer leads. */
    @Nullable
    String answer(MockHttpSession session, String path, String credential) throws Exception {
        return send(session, path, "credential", credential).getResponse().getRedirectedUrl();
    }

    /** Where signing in with this device alone leads. */
    @Nullable
    String signIn(MockHttpSession session, Device device) throws Exception {
        return answer(session, "/sign-in/passkey", device.sign(ask(session, "/login/passkey")));
    }

    /** Where this device leads after the password. */
    @Nullable
    String secondStep(MockHttpSession session, Device device) throws Exception {
        return answer(session, "/sign-in/code/passkey", device.sign(ask(session, "/login/code/passkey")));
    }

    static byte[] secretOf(SecondFactorOffer offer) {
        return new Base32().decode(offer.secret().replace(" ", ""));
    }

    /** What the app shows now. */
    String code() {
        return code(0);
    }

    /** What it shows so many half minutes later. */
    String code(int later) {
        return TimeCodes.code(secret, clock.instant().plus(TimeCodes.STEP.multipliedBy(later)));
    }

    /** A code that is none of those near to now. */
    String wrongCode() {
        return code(20).equals(code()) ? code(21) : code(20);
    }

    /** A session as it is after this password, and where it led. */
    MvcResult password(String password) throws Exception {
        return send(new MockHttpSession(), "/sign-in", "username", login, "password", password);
    }

    MockHttpSession halfWay() throws Exception {
        return session(password(PASSWORD));
    }

    static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession());
    }

    /** Where a code leads that is typed in this session. */
    @Nullable
    String type(MockHttpSession session, String code) throws Exception {
        return send(session, "/sign-in/code", "code", code).getResponse().getRedirectedUrl();
    }

    MvcResult send(MockHttpSession session, String path, String... params) throws Exception {
        var request = post(path).servletPath(path).session(session).with(csrf()).with(made -> {
            made.setRemoteAddr(address);
            made.setRequestedSessionIdValid(true);
            return made;
        });
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        for (Cookie cookie : Arrays.asList(challenge, back)) {
            request = cookie == null ? request : request.cookie(cookie);
        }
        MvcResult result = web.perform(request).andReturn();
        keepCookies(result);
        return result;
    }

    /** From a page of somebody else. */
    MvcResult withoutToken(String path) throws Exception {
        return web.perform(post(path).servletPath(path)).andReturn();
    }

    MvcResult look(MockHttpSession session, String path) throws Exception {
        var request = get(path).servletPath(path).session(session);
        MvcResult result =
                web.perform(back == null ? request : request.cookie(back)).andReturn();
        keepCookies(result);
        return result;
    }

    private void keepCookies(MvcResult result) {
        Cookie given = result.getResponse().getCookie("passkey");
        if (given != null) {
            challenge = given.getMaxAge() == 0 ? null : given;
        }
        Cookie way = result.getResponse().getCookie("back");
        if (way != null) {
            back = way.getMaxAge() == 0 ? null : way;
        }
    }

    /** Whether what needs a signed-in person answers. */
    boolean isIn(MockHttpSession session) throws Exception {
        return !session.isInvalid()
                && look(session, "/files/documents/" + UUID.randomUUID())
                                .getResponse()
                                .getStatus()
                        == 404;
    }
}
