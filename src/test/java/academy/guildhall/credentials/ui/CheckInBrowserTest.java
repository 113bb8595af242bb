package academy.guildhall.credentials.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.certification.CertificateId;
import academy.guildhall.certification.CertificatePaperTest;
import academy.guildhall.certification.Certificates;
import academy.guildhall.certification.Certifying;
import academy.guildhall.credentials.KnownStatement;
import academy.guildhall.platform.Seen;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A certificate that is checked on a phone in flight mode. */
@BrowserTest
class CheckInBrowserTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Certifying hall;
    private Browser browser;

    @BeforeEach
    void aCohort(Browser browser) {
        this.browser = browser;
        hall = Certifying.begin(context);
        // What was listed for another test is a minute old by now.
        clock.forward(Duration.ofMinutes(2));
    }

    @Test
    void saysWithoutANetworkWhatIsGenuineRevokedReplacedChangedAndForeign() {
        clock.forward(Duration.ofDays(3));
        CertificateId good = issue("阿依古丽·买买提");
        CertificateId revoked = issue("张三");
        CertificateId wrong = issue("王䶮");
        hall.revoke(revoked, "材料不实");
        hall.asAdministrator(() -> context.getBean(Certificates.class).replace(wrong, Seen.FIRST, "姓名有误"));
        Page page = keptPage(Look.chinese(Look.PHONE));
        page.context().setOffline(true);
        page.reload();

        paste(page, code(good), "IN_FORCE");
        assertThat(page.locator("[data-part=name]")).hasText("阿依古丽·买买提");
        assertThat(page.locator("[data-part=word]")).hasText("真实有效");
        assertThat(page.locator("[data-part=line]")).hasText("没有网络，使用本机保存的资料。");
        Assertions.assertThat(Browser.axe(page)).isEmpty();
        Assertions.assertThat(Browser.tooWide(page)).isZero();
        Assertions.assertThat(Browser.leftInEnglish(page)).isEmpty();
        browser.picture(page, "check-good-zh-390");

        paste(page, code(revoked), "REVOKED");
        paste(page, code(wrong), "SUPERSEDED");
        paste(page, changed(code(good)), "FALSE");
        assertThat(page.locator("[data-part=verdict]")).hasAttribute("data-why", "CHANGED");
        browser.picture(page, "check-changed-zh-390");
        paste(page, KnownStatement.code("张三"), "FALSE");
        assertThat(page.locator("[data-part=verdict]")).hasAttribute("data-why", "FOREIGN");
        paste(page, code(good).substring(0, code(good).length() - 3), "FALSE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsTheCodeFromAPictureOfThePaperAtAHundredDotsPerInchStainedOrNot(boolean stained) throws Exception {
        CertificateId good = issue("阿依古丽·买买提");
        BufferedImage paper = CertificatePaperTest.picture(hall.paper(good).bytes());
        if (stained) {
            Graphics2D pen = paper.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(190, 650, 18, 18);
            pen.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", png);
        Page page = keptPage(Look.chinese(Look.DESK));
        page.context().setOffline(true);

        page.locator("#picture").setInputFiles(new FilePayload("paper.png", "image/png", png.toByteArray()));

        assertThat(page.locator("[data-part=verdict]")).hasAttribute("data-verdict", "IN_FORCE");
        assertThat(page.locator("[data-part=name]")).hasText("阿依古丽·买买提");
    }

    @Test
    void saysThatAPictureHoldsNoCode() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        Page page = browser.window(Look.english(Look.DESK));
        page.navigate("/check");

        page.locator("#picture").setInputFiles(new FilePayload("black.png", "image/png", png.toByteArray()));

        assertThat(page.locator("[data-part=reading]")).containsText("No code was found");
    }

    @Test
    void judgesTheStatementThatIsWrittenDownAsEveryOtherReaderDoes() {
        Page page = browser.window(Look.english(Look.DESK));
        page.navigate("/check");

        Assertions.assertThat(judge(page, KnownStatement.code("张三"), "2026-09-30", null))
                .isEqualTo("STATUS_UNKNOWN 张三 2026-09-07");
        Assertions.assertThat(judge(page, KnownStatement.code("张三"), "2026-09-30", "2026-09-06"))
                .isEqualTo("FALSE LATE");
        Assertions.assertThat(judge(page, KnownStatement.byAnother("张三"), "2026-09-30", null))
                .isEqualTo("FALSE FOREIGN");
        Assertions.assertThat(judge(page, KnownStatement.byAnother("张三"), "2026-09-06", null))
                .isEqualTo("CANNOT NEW_KEY");
        Assertions.assertThat(judge(page, KnownStatement.byAnother("张三"), "2026-09-07", null))
                .as("a key may have been made later on that day")
                .isEqualTo("CANNOT NEW_KEY");
        Assertions.assertThat(judge(page, KnownStatement.code("张三").replace("/V/0", "/V/1"), "2026-09-30", null))
                .isEqualTo("FALSE CHANGED");
        Assertions.assertThat(judge(page, KnownStatement.code("张三").replaceFirst("#.*", ""), "2026-09-30", null))
                .isEqualTo("CANNOT LINK_ONLY");
        Assertions.assertThat(judge(page, KnownStatement.newer(), "2026-09-30", null))
                .isEqualTo("CANNOT NEWER");
        Assertions.assertThat(judge(page, "GJJS-2026-02-0038-80", "2026-09-30", null))
                .isEqualTo("FALSE UNREADABLE");
    }

    /** By a device that knows one key, which signed until a day or still does. */
    private static Object judge(Page page, String code, String asOf, @Nullable String until) {
        return page.evaluate("""
                async ([code, asOf, until, id, key]) => {
                  const { judge } = await import('/ui/check/statement.js');
                  const known = { asOf, keys: [{ id, key, academy: 'a', until }] };
                  const { verdict, why, said } = await judge(code, known, () => undefined);
                  return [verdict, ...(why ? [why] : [said.name, said.on])].join(' ');
                }
                """, Arrays.asList(code, asOf, until, KnownStatement.keyId(), KnownStatement.publicKey()));
    }

    @Test
    void answersWithoutANetworkWhereTheCodeOnAPaperLeads() {
        CertificateId good = issue("张三");
        Page page = keptPage(Look.english(Look.DESK));
        page.context().setOffline(true);

        page.navigate(path(good));

        assertThat(page.locator("[data-part=verdict]")).hasAttribute("data-verdict", "IN_FORCE");
        assertThat(page.locator("[data-part=said]")).containsText("Genuine when issued on");
        assertThat(page.locator("[data-part=certifies]")).hasText("Certified Craftsman Teacher");
        Assertions.assertThat(Browser.axe(page)).isEmpty();
        browser.picture(page, "check-good-en-1280");
    }

    @Test
    void leadsToTheUsualPageWhereThereIsANetwork() {
        CertificateId good = issue("张三");
        Page page = keptPage(Look.english(Look.DESK));

        page.navigate(path(good));

        assertThat(page.locator("section.verdict")).hasAttribute("data-verdict", "VALID");
        assertThat(page.getByText("Check without a network").first()).isVisible();
    }

    @Test
    void hearsOfARevocationWhenThereIsANetworkAgain() {
        CertificateId id = issue("张三");
        Page page = keptPage(Look.english(Look.DESK));
        page.context().setOffline(true);
        hall.revoke(id, "材料不实");
        paste(page, code(id), "IN_FORCE");

        clock.forward(Duration.ofMinutes(2));
        page.context().setOffline(false);

        assertThat(page.locator("[data-part=verdict]")).hasAttribute("data-verdict", "REVOKED");
    }

    @Test
    void knowsNoStandingOfWhatWasIssuedAfterItsList() {
        issue("张三");
        Page page = keptPage(Look.english(Look.DESK));
        page.context().setOffline(true);
        clock.forward(Duration.ofDays(3));

        paste(page, code(issue("李四")), "STATUS_UNKNOWN");
    }

    @Test
    void believesNoListThatNobodyOfTheAcademySigned() {
        CertificateId revoked = issue("张三");
        hall.revoke(revoked, "材料不实");
        Page page = keptPage(Look.english(Look.DESK));
        page.context().setOffline(true);
        page.evaluate("""
                () => {
                  const kept = JSON.parse(localStorage.getItem('guildhall-check'));
                  kept.lists = kept.lists.map((list) => list.slice(0, 30) + (list[30] === 'A' ? 'B' : 'A') + list.slice(31));
                  localStorage.setItem('guildhall-check', JSON.stringify(kept));
                }
                """);
        page.reload();

        paste(page, code(revoked), "STATUS_UNKNOWN");
    }

    @Test
    void takesNoOlderListForANewerOne() {
        CertificateId revoked = issue("张三");
        Page page = keptPage(Look.english(Look.DESK));
        Object older = page.evaluate("JSON.parse(localStorage.getItem('guildhall-check')).lists");
        hall.revoke(revoked, "材料不实");
        clock.forward(Duration.ofMinutes(2));
        page.reload();
        assertThat(page.locator("[data-part=line]")).hasText("Up to date.");
        page.context().setOffline(true);
        page.evaluate("""
                (older) => {
                  const kept = JSON.parse(localStorage.getItem('guildhall-check'));
                  localStorage.setItem('guildhall-check', JSON.stringify({ ...kept, lists: [...kept.lists, ...older] }));
                }
                """, older);
        page.reload();

        paste(page, code(revoked), "REVOKED");
    }

    @Test
    void neverSaysGenuineWhereTheBrowserCanNotVerify() {
        CertificateId good = issue("张三");
        Page page = browser.window(Look.english(Look.DESK));
        page.addInitScript(
                "crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'))");
        page.navigate("/check");

        paste(page, code(good), "CANNOT");
        assertThat(page.locator("[data-part=verdict]")).hasAttribute("data-why", "NO_CRYPTO");
    }

    @Test
    void speaksTheLanguageThatWasChosenWithoutANetworkToo() {
        issue("张三");
        Page page = keptPage(Look.english(Look.PHONE));
        page.context().setOffline(true);
        page.getByText("中文").click();

        assertThat(page.locator("h1")).hasText("离线查验证书");
        page.reload();
        assertThat(page.locator("h1")).hasText("离线查验证书");
    }

    private CertificateId issue(String name) {
        return hall.issue(hall.cleared(name)).id();
    }

    private Page keptPage(Look look) {
        Page page = browser.window(look);
        page.navigate("/check");
        assertThat(page.locator("[data-part=kept]")).containsText(look.locale().startsWith("zh") ? "已保存" : "is kept");
        return page;
    }

    private static void paste(Page page, String text, String verdict) {
        page.locator("#text").fill(text);
        page.locator("form button").click();
        assertThat(page.locator("[data-part=verdict]")).hasAttribute("data-verdict", verdict);
    }

    /** What the code on the paper holds, as it was kept with the paper. */
    private String code(CertificateId id) {
        return jdbc.sql("""
                        select p.data ->> 'code' from certificate c join issued_paper p on p.hash = c.paper_hash where c.id = :id
                        """).param("id", id.value()).query(String.class).single();
    }

    private String path(CertificateId id) {
        return code(id).replaceFirst("^HTTPS?://[^/]*", "");
    }

    /** The same with another digit in the middle of it. */
    private static String changed(String code) {
        int at = code.length() - 200;
        return code.substring(0, at) + (code.charAt(at) == '5' ? '6' : '5') + code.substring(at + 1);
    }
}
