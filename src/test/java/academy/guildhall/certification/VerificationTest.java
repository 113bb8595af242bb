package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.guildhall.certification.Certificates.Issued;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.Statements;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public page, as anyone's browser gets it. */
@ApplicationTest
class VerificationTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Statements statements;

    @Autowired
    AcademyTime time;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private String address;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        address = "10.8.0." + ADDRESSES.incrementAndGet();
    }

    @Test
    void saysValidByTheCodeOnThePaperAndNothingThatIsPrivate() throws Exception {
        Certifying hall = Certifying.begin(context);
        Issued issued = hall.issue(hall.cleared("阿依古丽·买买提"));

        String page = body(get("/verify/" + hall.token(issued.id())), 200);

        assertThat(page).contains("Valid", "阿依古丽·买买提", issued.number().text(), "Test programme", "Sample academy");
        assertThat(page).doesNotContain("@example.com", "示例焊接技术公司", "海淀区");
    }

    @Test
    void titlesACertificateByWhatItsProgrammeCertifiedOnTheDayOfIssue() throws Exception {
        Certifying hall = Certifying.begin(context);
        String programme = "where id = (select programme_id from cohort where id = '%s')".formatted(hall.cohort);
        jdbc.sql("update programme set certifies_en = 'Chief Craftsman Teacher' " + programme)
                .update();
        Issued issued = hall.issue(hall.cleared("李䶮"));
        jdbc.sql("update programme set certifies_en = 'Something Else' " + programme)
                .update();

        assertThat(body(get("/verify/" + hall.token(issued.id())), 200))
                .contains("Certificate: Chief Craftsman Teacher", "lang=\"zh-Hans\"");
    }

    @Test
    void acceptsNumberAndNameAsPeopleTypeThem() throws Exception {
        Certifying hall = Certifying.begin(context);
        Issued issued = hall.issue(hall.cleared("阿依古丽·买买提"));
        String typed = " " + issued.number().text().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";

        assertThat(ask(typed, "阿依古丽 买买提", 200)).contains("data-verdict=\"VALID\"");
    }

    @Test
    void answersEveryWrongGuessInTheSameWay() throws Exception {
        Certifying hall = Certifying.begin(context);
        Issued issued = hall.issue(hall.cleared("张三"));
        String number = issued.number().text();
        String nobodys = CertificateNumber.of("ZZZZ", 2026, 9, 1).text();

        String wrongName = ask(number, "王五", 404).replace(number, "?");
        String wrongNumber = ask(nobodys, "王五", 404).replace(nobodys, "?");

        assertThat(unsigned(wrongName)).isEqualTo(unsigned(wrongNumber));
        assertThat(wrongName).contains("data-verdict=\"UNKNOWN\"").doesNotContain("张三");
        assertThat(body(get("/verify/" + "0".repeat(32)), 404)).contains("data-verdict=\"UNKNOWN\"");
        assertThat(body(get("/verify/x"), 404)).contains("data-verdict=\"UNKNOWN\"");
    }

    private static String unsigned(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void takesAMistypedNumberForATypingMistakeWithoutAskingTheDatabase() throws Exception {
        String mistyped = CertificateNumber.of("GJJS", 2026, 2, 38).text().replace("0038", "0083");
        String[] page = new String[1];

        assertThat(statements.everywhereDuring(() -> page[0] = unchecked(mistyped)))
                .noneMatch(sql -> sql.contains("certificate"));
        assertThat(page[0]).contains("Check the number");
    }

    private String unchecked(String number) {
        try {
            return ask(number, "张三", 400);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysRevokedFromTheMomentOfRevocation() throws Exception {
        Certifying hall = Certifying.begin(context);
        Issued issued = hall.issue(hall.cleared("张三"));
        hall.revoke(issued.id(), "材料不实");

        assertThat(body(get("/verify/" + hall.token(issued.id())), 200))
                .contains("data-verdict=\"REVOKED\"")
                .doesNotContain("材料不实");
    }

    @Test
    void saysThatAReplacedOneWasReplaced() throws Exception {
        Certifying hall = Certifying.begin(context);
        Issued issued = hall.issue(hall.cleared("张三"));
        Certificates certificates = context.getBean(Certificates.class);
        Issued right = hall.asAdministrator(() -> certificates.replace(issued.id(), Seen.FIRST, "单位有误"));

        assertThat(body(get("/verify/" + hall.token(issued.id())), 200)).contains("data-verdict=\"SUPERSEDED\"");
        assertThat(body(get("/verify/" + hall.token(right.id())), 200)).contains("data-verdict=\"VALID\"");
    }

    @Test
    void keepsTheCertificationWhenTheTermHasEnded() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");
        Issued issued = hall.issue(enrolment);
        LocalDate today = clock.local().toLocalDate();
        hall.appoint(enrolment, today);
        Verification verification = context.getBean(Verification.class);

        assertThat(verification.byToken(hall.token(issued.id()))).hasValueSatisfying(answer -> {
            assertThat(answer.state()).isEqualTo(CertificateState.IN_FORCE);
            assertThat(answer.term())
                    .isEqualTo(new Verification.Term(today, today.plusYears(3).minusDays(1), false));
        });
    }

    @Test
    void neverAnswersWhenTheDatabaseCanNotBeAsked() {
        Verification cut = new Verification(
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:1/none")),
                context.getBean(Terms.class),
                time);

        assertThatThrownBy(() -> cut.byToken("0".repeat(32))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> cut.byNumber(CertificateNumber.of("GJJS", 2026, 2, 38), "张三"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void turnsAwayWhoeverAsksTooOften() throws Exception {
        for (int i = 0; i < 30; i++) {
            body(get("/verify/x"), 404);
        }
        // A machine that takes its time gets some back meanwhile.
        int status = 404;
        for (int i = 0; i < 30 && status == 404; i++) {
            status = web.perform(get("/verify/x").with(from -> {
                        from.setRemoteAddr(address);
                        return from;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void isNotForSearchEngines() throws Exception {
        web.perform(get("/verify"))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().string(
                                "Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'none'")));
    }

    private String ask(String number, String name, int status) throws Exception {
        return body(post("/verify").with(csrf()).param("number", number).param("name", name), status);
    }

    private String body(MockHttpServletRequestBuilder request, int status) throws Exception {
        request.with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        return web.perform(request.locale(Locale.ENGLISH))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
