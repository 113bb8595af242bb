package academy.guildhall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.testing.ApplicationTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Guessing is slow from wherever it comes, and the holder of an account gets in all the same. */
@ApplicationTest
class SignInThrottleTest {
    private static final String LOGIN = "holder@example.com";

    @Autowired
    KnownBrowsers browsers;

    @Autowired
    SecurityLog log;

    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private SignInThrottle throttle;

    @BeforeEach
    void fresh() {
        throttle = new SignInThrottle(5, 50, 100, 20, browsers, log, now::get);
    }

    /** By a time that the test moves: each limit is what it is called, and no longer. */
    @Test
    void looksAtAsManyAgainAfterAQuarterOfAnHourAnHourAndADay() throws Exception {
        for (int i = 0; i < 10; i++) {
            guess(LOGIN, "198.51.100.1", null);
        }
        assertThat(looked).hasValue(5);
        forward(Duration.ofMinutes(15));
        for (int i = 0; i < 10; i++) {
            guess(LOGIN, "198.51.100.1", null);
        }
        assertThat(looked)
                .as("of one account from one address, in a second quarter")
                .hasValue(10);

        looked.set(0);
        for (int i = 0; i < 120; i++) {
            guess(i + LOGIN, "198.51.100.2", null);
        }
        forward(Duration.ofMinutes(15));
        for (int i = 200; i < 320; i++) {
            guess(i + LOGIN, "198.51.100.2", null);
        }
        assertThat(looked).as("from one address, in two quarters").hasValue(100);

        String other = "other" + LOGIN;
        looked.set(0);
        for (int i = 0; i < 120; i++) {
            guess(other, "203.0.113." + i, null);
        }
        assertThat(looked).as("of one account, in an hour").hasValue(100);
        forward(Duration.ofMinutes(59));
        for (int i = 0; i < 120; i++) {
            guess(other, "203.0.113." + i, null);
        }
        assertThat(looked).as("in the 59 minutes after").hasValue(198);

        looked.set(0);
        for (int i = 0; i < 30; i++) {
            code("192.0.2." + i, null);
        }
        assertThat(looked).as("codes of one account, in a day").hasValue(20);
        forward(Duration.ofHours(23));
        for (int i = 30; i < 60; i++) {
            code("192.0.2." + i, null);
        }
        assertThat(looked).as("in the 23 hours after").hasValue(39);
    }

    private void forward(Duration by) {
        now.addAndGet(by.toNanos());
    }

    @Test
    void looksAtFivePasswordsForOneAccountFromOneAddress() throws Exception {
        for (int i = 0; i < 40; i++) {
            guess(LOGIN, "198.51.100.1", null);
        }
        assertThat(looked).hasValue(5);
        guess(LOGIN, "198.51.100.2", null);
        assertThat(looked).as("nobody locks somebody else out").hasValue(6);
    }

    @Test
    void looksAtFiftyPasswordsFromOneAddress() throws Exception {
        for (int i = 0; i < 62; i++) {
            guess(i + LOGIN, "198.51.100.1", null);
        }
        assertThat(looked).hasValue(50);
    }

    @Test
    void turnsAwayWhoGuessesFromManyAddressesAndStillLooksAtWhatTheHolderSendsFromABrowserThatKnowsThem()
            throws Exception {
        for (int i = 0; i < 130; i++) {
            guess(LOGIN, "203.0.113." + i, null);
        }
        assertThat(looked).hasValue(100);
        looked.set(0);
        assertThat(guess(LOGIN, "192.0.2.1", null)).isEqualTo("/login?slow");

        Cookie known = remembered(LOGIN);
        assertThat(guess(LOGIN, "192.0.2.1", known)).isNull();
        assertThat(looked).hasValue(1);
        assertThat(guess(LOGIN, "192.0.2.2", bent(known))).isEqualTo("/login?slow");
        Cookie others = remembered("other@example.com");
        assertThat(guess(LOGIN, "192.0.2.3", others)).as("of another account").isEqualTo("/login?slow");
    }

    @Test
    void looksAtTwentyCodesADayFromWhereverForOneAccountAndAtThoseOfItsHolderAllTheSame() throws Exception {
        for (int i = 0; i < 30; i++) {
            code("203.0.113." + i, null);
        }
        assertThat(looked).hasValue(20);
        assertThat(code("192.0.2.9", null)).isEqualTo("/login?slow");
        assertThat(code("192.0.2.9", remembered(LOGIN))).isNull();
        assertThat(guess(LOGIN, "192.0.2.10", null))
                .as("a password is counted apart")
                .isNull();
    }

    @Test
    void endsTheWayOfWhoseCodeIsTurnedAway() throws Exception {
        MockHttpServletRequest request = code("198.51.100.7");
        for (int i = 0; i < 6; i++) {
            throttle.filter()
                    .doFilter(request, new MockHttpServletResponse(), (passed, answer) -> looked.incrementAndGet());
        }
        assertThat(looked).hasValue(5);
        assertThat(HalfWay.of(request)).isEmpty();
    }

    private @Nullable String code(String address, @Nullable Cookie cookie) throws Exception {
        MockHttpServletRequest request = code(address);
        if (cookie != null) {
            request.setCookies(cookie);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        throttle.filter().doFilter(request, response, (passed, answer) -> looked.incrementAndGet());
        return response.getRedirectedUrl();
    }

    /** Of somebody whose password was right. */
    private static MockHttpServletRequest code(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in/code");
        request.setServletPath("/sign-in/code");
        request.setRemoteAddr(address);
        SignedIn user = new SignedIn(UUID.randomUUID(), PersonId.next(), "测试", LOGIN, null, Set.of(), true);
        new HalfWay(user, SecondStep.Asked.CODE, Instant.EPOCH).keep(request);
        return request;
    }

    private Cookie remembered(String login) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        browsers.remember(new MockHttpServletRequest(), response, login);
        return response.getCookies()[0];
    }

    private static Cookie bent(Cookie cookie) {
        String value = cookie.getValue();
        return new Cookie(cookie.getName(), (value.startsWith("A") ? "B" : "A") + value.substring(1));
    }

    private @Nullable String guess(String login, String address, @Nullable Cookie cookie) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.setServletPath("/sign-in");
        request.setRemoteAddr(address);
        request.setParameter("username", login);
        if (cookie != null) {
            request.setCookies(cookie);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        throttle.filter().doFilter(request, response, (passed, answer) -> looked.incrementAndGet());
        return response.getRedirectedUrl();
    }
}
