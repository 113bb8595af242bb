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
import java.time.Duration;
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
    private final MovableClock clock;
    private byte[] secret = {};

    TwoSteps(WebApplicationContext context, Role role) {
        this.role = role;
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
        return web.perform(request).andReturn();
    }

    MvcResult look(MockHttpSession session, String path) throws Exception {
        return web.perform(get(path).servletPath(path).session(session)).andReturn();
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
