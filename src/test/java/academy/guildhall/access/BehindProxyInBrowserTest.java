package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.Acting;
import academy.guildhall.testing.BrowserTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that was named: what it says of its visitors is believed, and what they say of themselves isn't. */
@BrowserTest
@TestPropertySource(properties = {"guildhall.proxies=127\\.0\\.0\\.1", "guildhall.sign-in.wrong-per-address=8"})
class BehindProxyInBrowserTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Acting acting;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Without anybody the first administrator would be asked for. */
    @BeforeEach
    void somebody() {
        acting.account(acting.person("某人"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** Each asks for another account, and says that it comes from elsewhere; the proxy has put the real address last. */
    @Test
    void aMadeUpAddressBeforeTheRealOneGetsRoundNoLimitOfWrongPasswords() throws Exception {
        int looked = 0;
        for (int i = 0; i < 12; i++) {
            looked += signIn(i, "203.0.113." + i + ", 198.51.100.7").endsWith("/login?wrong") ? 1 : 0;
        }
        assertThat(looked).as("of twelve from one address").isEqualTo(8);
        assertThat(signIn(99, "198.51.100.8")).as("from another one").endsWith("/login?wrong");
    }

    @Test
    void cookiesAreSecureAndHttpsIsKeptToWhereTheProxyWasAskedByHttps() throws Exception {
        HttpResponse<String> secure = page("https");
        assertThat(cookies(secure)).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(cookies(secure)).anyMatch(cookie -> cookie.startsWith("__Host-form=") && cookie.contains("Path=/;"));
        assertThat(secure.headers().firstValue("strict-transport-security"))
                .hasValueSatisfying(hsts -> assertThat(hsts).startsWith("max-age=31536000"));

        HttpResponse<String> plain = page("http");
        assertThat(cookies(plain)).isNotEmpty().noneMatch(cookie -> cookie.contains("; Secure"));
        assertThat(plain.headers().firstValue("strict-transport-security")).isEmpty();
    }

    private HttpResponse<String> page(String scheme) throws IOException, InterruptedException {
        return client.send(to("/login").header("X-Forwarded-Proto", scheme).build(), BodyHandlers.ofString());
    }

    private String signIn(int number, String forwarded) throws IOException, InterruptedException {
        HttpResponse<String> page = page("http");
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String body = "username=nobody" + number + "%40example.com&password=wrong+horse&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return client.send(
                        to("/sign-in")
                                .header("X-Forwarded-For", forwarded)
                                .header("Cookie", cookies(page).getFirst().replaceFirst(";.*", ""))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("location")
                .orElse("");
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
