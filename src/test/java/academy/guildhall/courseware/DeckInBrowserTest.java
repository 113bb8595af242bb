package academy.guildhall.courseware;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.documents.UploadLimits;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deck on its way between a trainee with a phone and a coach at a desk, as they see it. */
@BrowserTest
class DeckInBrowserTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    CohortPolishing cohorts;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    MyCourse mine;

    @Autowired
    DeckUploads uploads;

    @Autowired
    MovableClock clock;

    @Autowired
    GuildhallHome home;

    private Browser browser;
    private PersonId learning;
    private String trainee;
    private String coach;
    private final Map<String, Page> windows = new HashMap<>();

    @BeforeEach
    void aTraineeWithACoach(Browser browser) {
        this.browser = browser;
        learning = acting.person("王海燕");
        PersonId coaching = acting.person("赵德顺", "首钢技师学院");
        trainee = account(learning, Role.TRAINEE);
        coach = account(coaching, Role.COACH);
        EnrolmentId enrolment = academies.trainee(academies.cohort(40), learning, EnrolmentState.ENROLLED);
        Acting.as(
                acting.person("班主任"),
                Role.COORDINATOR,
                () -> cohorts.assign(List.of(new CohortPolishing.Chosen(enrolment, null)), coaching));
    }

    private String account(PersonId person, Role role) {
        String login = person + "@example.com";
        accounts.open(
                person, login, List.of(Grant.everywhere(role)), accounts.hash(PASSWORD), Act.of(null, clock.instant()));
        return login;
    }

    @Test
    void aDeckGoesBackAndForthUntilItIsSignedOff() throws IOException {
        Page phone = browser.signedIn(Look.chinese(Look.PHONE), trainee, PASSWORD);
        phone.navigate("/course");
        phone.getByLabel("课题").fill("氩弧焊打底焊接的三个要领");
        phone.getByText("技能类").click();
        phone.getByLabel("授课对象").fill("企业焊工，已持证上岗一年");
        phone.getByLabel("学习成果").fill("能独立完成管道打底焊接");
        assertThat(phone.getByText("已保存")).isVisible();
        looks("course-1-begin", trainee, "/course");
        FilePayload deck = firstDeck();
        upload(phone, "第1版", deck);
        awaitPages(phone, "第1版已提交");
        looks("course-2-in-review", trainee, "/course");

        Page desk = browser.signedIn(Look.english(Look.DESK), coach, PASSWORD);
        desk.navigate("/polishing");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("王海燕"))
                .click();
        clickSpot(desk, 0.3, 0.4);
        desk.getByLabel("Your comment").fill("这一页字太多，请只留三个要点。");
        browser.picture(desk, "polishing-1-commenting-en-1280");
        button(desk, "Send").click();
        Locator marker = desk.locator("gh-deck-viewer .marker");
        assertThat(marker).hasText("1");
        String spot = marker.getAttribute("style");
        looks("polishing-2-comment", coach, path(desk));
        button(desk, "Return for revision").click();
        browser.picture(desk, "polishing-3-return-en-1280");
        confirming(desk, "Return for revision").click();
        assertThat(desk.getByText("Revising", exactly())).isVisible();

        phone.navigate("/course");
        looks("course-3-returned", trainee, "/course");
        upload(phone, "第2版", new FilePayload("第二版.pptx", PPTX, Decks.longer(deck.buffer)));
        awaitPages(phone, "第2版已提交");
        assertThat(phone.locator("gh-deck-viewer .marker")).hasAttribute("style", spot);

        desk.reload();
        assertThat(marker).hasAttribute("style", spot);
        button(desk, "Resolve").click();
        assertThat(marker).hasAttribute("data-state", "resolved");
        button(desk, "Sign off").click();
        browser.picture(desk, "polishing-4-sign-off-en-1280");
        confirming(desk, "Sign off").dblclick();
        assertThat(desk.getByText("Signed off", exactly())).isVisible();
        assertThat(desk.locator(".deck-comment-actions vaadin-button")).hasCount(0);
        looks("polishing-5-signed-off", coach, path(desk));
        looks("course-4-signed-off", trainee, "/course");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void aCoachLeafsAndCommentsByKeys() {
        Page desk = deckAtTheDesk();
        Locator stage = desk.locator("gh-deck-viewer .stage");
        stage.focus();
        desk.keyboard().press("ArrowRight");
        assertThat(desk.getByText("2 / 3")).isVisible();
        desk.keyboard().press("Enter");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("Enter");
        Locator comment = desk.getByLabel("Your comment");
        assertThat(comment).isFocused();
        desk.keyboard().type("Say it in one line.");
        desk.keyboard().press("Tab");
        assertThat(button(desk, "Send")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("gh-deck-viewer .marker")).hasAttribute("style", "left: 50%; top: 55%;");
        desk.goBack();
        assertThat(desk.getByText("1 / 3")).isVisible();
        Browser.idle(desk);
        desk.goForward();
        assertThat(desk.getByText("2 / 3")).isVisible();
        assertThat(desk.getByText("Say it in one line.")).isVisible();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void whatIsTypedSurvivesLeavingThePage() {
        Page desk = deckAtTheDesk();
        button(desk, "Comment on this page").click();
        desk.getByLabel("Your comment").fill("Half a thou");
        assertThat(desk.getByText("Saved")).isVisible();
        desk.reload();
        button(desk, "Comment on this page").click();
        assertThat(desk.getByLabel("Your comment")).hasValue("Half a thou");
    }

    @Test
    void theSameFileFromTwoTabsIsOneVersion() {
        Page first = browser.signedIn(Look.chinese(Look.PHONE), trainee, PASSWORD);
        Page second = first.context().newPage();
        first.navigate("/course");
        second.navigate("/course");
        FilePayload deck = new FilePayload("课件.pdf", "application/pdf", Decks.pdf(2));
        upload(first, "第1版", deck);
        assertThat(first.getByText("第1版已提交")).isVisible();
        upload(second, "第1版", deck);
        assertThat(second.getByText("第1版已提交")).isVisible();
        assertThat(second.locator(".deck-versions a")).hasCount(1);
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void aFileThatIsNoDeckIsRefusedWithAReason() {
        Page phone = browser.signedIn(Look.chinese(Look.PHONE), trainee, PASSWORD);
        phone.navigate("/course");
        upload(phone, "第1版", new FilePayload("课件.pdf", "application/pdf", "no deck".getBytes(UTF_8)));
        assertThat(phone.getByText("这不是课件")).isVisible();
        browser.picture(phone, "course-5-refused-zh-390");
        upload(phone, "第1版", new FilePayload("课件.pdf", "application/pdf", Decks.pdf(1)));
        assertThat(phone.getByText("第1版已提交")).isVisible();
    }

    /** A deck of three pages that waits for its coach, opened by them. */
    /** Whoever sends more than may be is answered before it is read, and cut off where it wasn't said. */
    @Test
    void readsNoMoreOfAFileThanMayBe() throws Exception {
        Page page = browser.signedIn(Look.english(Look.DESK), trainee, PASSWORD);
        page.navigate("/course");
        assertThat(page.locator("vaadin-upload")).isVisible();
        String target = (String) page.locator("vaadin-upload").evaluate("upload => upload.target");
        URI address = URI.create(page.url()).resolve("/").resolve(target);
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        String head = "POST " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies
                + "\r\nContent-Type: application/pdf\r\nX-Filename: deck.pdf\r\n";

        assertThat(answer(address, head + "Content-Length: 2147483648\r\n\r\n", 0))
                .isEqualTo("HTTP/1.1 413 ");
        answer(address, head + "Transfer-Encoding: chunked\r\n\r\n", 2048);
        assertThat(home.folder("files/incoming")).isEmptyDirectory();
    }

    /** @param megabytes that are sent after the head, unless nobody reads any more */
    private static String answer(URI address, String head, int megabytes) throws IOException {
        try (Socket line = new Socket("127.0.0.1", address.getPort())) {
            line.setSoTimeout(20_000);
            OutputStream out = line.getOutputStream();
            out.write(head.getBytes(US_ASCII));
            byte[] megabyte = new byte[1024 * 1024];
            int sent = 0;
            try {
                for (; sent < megabytes; sent++) {
                    out.write("100000\r\n".getBytes(US_ASCII));
                    out.write(megabyte);
                    out.write("\r\n".getBytes(US_ASCII));
                }
            } catch (IOException nobodyReads) {
                assertThat(sent).as("cut off soon after the limit").isLessThan(2 * UploadLimits.LARGEST_MEGABYTES);
            }
            return new String(line.getInputStream().readNBytes(13), US_ASCII);
        } catch (SocketException reset) {
            return "cut off";
        }
    }

    private Page deckAtTheDesk() {
        Acting.as(learning, Role.TRAINEE, () -> {
            CourseProjectId id = Objects.requireNonNull(mine.open().project());
            uploads.upload(id, new ByteArrayInputStream(Decks.pdf(3)), "deck.pdf");
        });
        Page desk = browser.signedIn(Look.english(Look.DESK), coach, PASSWORD);
        desk.navigate("/polishing");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("王海燕"))
                .click();
        assertThat(desk.locator("gh-deck-viewer .stage img")).isVisible();
        return desk;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static FilePayload firstDeck() throws IOException {
        return Decks.real().isEmpty()
                ? new FilePayload("课件.pptx", PPTX, Decks.chinese(5))
                : new FilePayload(
                        "课件.pptx", PPTX, Files.readAllBytes(Decks.real().getFirst()));
    }

    private static void upload(Page page, String button, FilePayload file) {
        page.waitForFileChooser(() -> button(page, "上传" + button).click()).setFiles(file);
    }

    private static void awaitPages(Page page, String said) {
        assertThat(page.getByText(said)).isVisible();
        assertThat(page.locator("gh-deck-viewer .stage img"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(page.locator(".deck-progress"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(120_000));
        assertThat(page.locator("gh-deck-viewer .strip .none")).hasCount(0);
    }

    /** The button in the dialog that asks, which is called like the one that opened it. */
    private static Locator confirming(Page page, String name) {
        return page.locator("vaadin-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void clickSpot(Page page, double across, double down) {
        Locator image = page.locator("gh-deck-viewer .stage img");
        var box = image.boundingBox();
        image.click(new Locator.ClickOptions().setPosition(box.width * across, box.height * down));
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }

    /** The same page in both languages, on a desk and on a phone, by day and by night: nothing sticks out of any. */
    private void looks(String name, String login, String path) {
        for (String locale : List.of("zh-CN", "en-GB")) {
            Page page = windows.computeIfAbsent(
                    login + locale, key -> browser.signedIn(new Look(locale, Look.DESK, false), login, PASSWORD));
            for (Look look : List.of(new Look(locale, Look.DESK, true), new Look(locale, Look.PHONE, false))) {
                page.setViewportSize(look.width(), 900);
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
                page.navigate(path);
                page.locator(".page h1").waitFor();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                browser.picture(page, name + "-" + look);
                assertThat(Browser.tooWide(page)).as("%s %s", name, look).isZero();
            }
        }
    }
}
