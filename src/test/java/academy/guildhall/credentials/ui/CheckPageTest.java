package academy.guildhall.credentials.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import academy.guildhall.certification.CertificateId;
import academy.guildhall.certification.Certifying;
import academy.guildhall.credentials.KnownStatement;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device asks that checks certificates by itself. */
@ApplicationTest
class CheckPageTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApplicationContext application;

    @Autowired
    JsonMapper json;

    @Autowired
    MovableClock clock;

    private MockMvc web;
    private String address;
    private Certifying hall;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        address = "10.9.0." + ADDRESSES.incrementAndGet();
        hall = Certifying.begin(application);
        clock.forward(Duration.ofMinutes(2));
    }

    @Test
    void theCodesAddressLeadsToThePublicPageInCapitalsAndWithout() throws Exception {
        CertificateId id = hall.issue(hall.cleared("张三")).id();
        String token = hall.token(id);

        assertThat(body("/V/" + token.toUpperCase(Locale.ROOT))).contains("data-verdict=\"VALID\"", "张三");
        assertThat(body("/v/" + token)).contains("data-verdict=\"VALID\"");
        assertThat(ask("/V/" + "0".repeat(32), null).getStatus()).isEqualTo(404);
    }

    @Test
    void thePageIsKeptBesideAStrictPolicy() throws Exception {
        MockHttpServletResponse page = ask("/check", null);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "manifest-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(ask("/check/worker.js", null).getHeader("Service-Worker-Allowed"))
                .isEqualTo("/");
        assertThat(ask("/check/worker.js", null).getHeader("Content-Security-Policy"))
                .contains("connect-src 'self'");
        assertThat(json.readTree(body("/check/manifest.webmanifest"))
                        .get("start_url")
                        .asString())
                .isEqualTo("/check");
    }

    @Test
    void anAcademysPublicPagesLeadThere() throws Exception {
        String path = application
                .getBean(JdbcClient.class)
                .sql("select path from academy limit 1")
                .query(String.class)
                .single();

        assertThat(ask("/a/" + path + "/check", null).getRedirectedUrl()).isEqualTo("/check");
    }

    @Test
    void tellsNobodysNameNorAnythingThatCouldBeGuessed() throws Exception {
        CertificateId id = hall.issue(hall.cleared("阿依古丽·买买提")).id();
        hall.revoke(id, "材料不实");
        clock.forward(Duration.ofMinutes(2));

        String answer = body("/check/status");

        assertThat(answer).doesNotContain("阿依古丽", hall.token(id), "材料不实", id.toString());
        assertThat(lists(answer)).contains(KnownStatement.id(hall.token(id)));
    }

    @Test
    void sendsNothingAgainThatIsKnown() throws Exception {
        hall.issue(hall.cleared("张三"));
        MockHttpServletResponse first = ask("/check/status", null);

        assertThat(ask("/check/status", first.getHeader("ETag")).getStatus()).isEqualTo(304);
    }

    @Test
    void turnsAwayWhoeverAsksTooOften() throws Exception {
        int status = 200;
        for (int i = 0; i < 60 && status == 200; i++) {
            status = ask("/check/status", null).getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    /** All lists, in hexadecimal. */
    private String lists(String answer) {
        StringBuilder all = new StringBuilder();
        for (JsonNode list : json.readTree(answer).get("lists")) {
            all.append(java.util.HexFormat.of().formatHex(Base64.getUrlDecoder().decode(list.asString())));
        }
        return all.toString();
    }

    private String body(String path) throws Exception {
        return ask(path, null).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String path, @org.jspecify.annotations.Nullable String known) throws Exception {
        var request = get(path).locale(Locale.ENGLISH).with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        return web.perform(known == null ? request : request.header("If-None-Match", known))
                .andReturn()
                .getResponse();
    }
}
