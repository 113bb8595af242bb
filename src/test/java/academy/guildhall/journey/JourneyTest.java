package academy.guildhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole road in a real browser, as the different roles: from an empty installation and a union's list to a certificate
 * that anyone can verify. Mail arrives at a real SMTP server, Quartz runs, and the clock is moved.
 */
@ExtendWith(OutputCaptureExtension.class)
@BrowserTest
@TestPropertySource(
        properties = {
            "spring.quartz.auto-startup=true",
            "guildhall.mail.every=1s",
            "guildhall.reminders.every=1s",
            "guildhall.notices.every=1s",
            "guildhall.session.longest=3000d",
            "guildhall.sign-in.wrong-per-address=500",
            "logging.level.academy.guildhall.people=info"
        })
class JourneyTest {
    private static final Mailbox MAIL = new Mailbox();
    private static final String PASSWORD = "from craftsman to teacher";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String ADMINISTRATOR = "registrar@example.com";
    private static final String COORDINATOR = "coordinator@example.com";
    private static final String COACH = "coach@example.com";
    private static final List<String> ASSESSORS =
            List.of("a1@example.com", "a2@example.com", "a3@example.com", "a4@example.com", "a5@example.com");
    private static final List<String> NAMES = List.of("评委一", "评委二", "评委三", "评委四", "评委五");
    private static final String FIRST = "zhaopin0002@example.com";
    private static final String SECOND = "zhaopin0003@example.com";

    @Autowired
    MovableClock clock;

    private Browser browser;
    private Hands admin;
    private Hands coordinator;
    private Hands coach;
    private Hands first;
    private Hands second;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", MAIL::port);
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @Test
    void carriesPeopleFromANominationListToACertificateThatAnyoneCanVerify(Browser chromium, CapturedOutput log)
            throws IOException {
        browser = chromium;
        begin(log);
        inviteStaff();
        importTheList();
        screenAndAdmit();
        planSessionsAndBeRemindedOnce();
        polish(first, "薛强广");
        polish(second, "陆淑强");
        holdTheTrial();
        publishTheNotice();
        object();
        certify();
    }

    private void begin(CapturedOutput log) {
        Hands visitor = new Hands(browser.window(Look.english(Look.DESK)));
        visitor.open("/");
        assertThat(visitor.page().url()).endsWith("/setup");
        Matcher code = Pattern.compile("with this code: (\\w+)").matcher(log.getAll());
        assertThat(code.find()).isTrue();
        visitor.fill("Code from the log", code.group(1))
                .fill("Name", "林登记")
                .fill("E-mail", ADMINISTRATOR)
                .fill("New password", PASSWORD)
                .press("Create account");
        admin = signIn(ADMINISTRATOR, PASSWORD, Look.english(Look.DESK));
        picture(admin, "01-first-start");
        admin.open("/settings").fill("Address", "北京市工匠路一号").fill("Telephone", "010-00000000");
        admin.fill("Name in Chinese", "示例工匠学院").fill("Name in English", "Sample Craftsman Academy");
        admin.fill("Address of the public pages", "sample")
                .fill("E-mail", "notice@example.com")
                .press("Add academy");
        admin.sees("Mark");
        admin.fill("Code", "GJJS").fill("Name in Chinese", "初任职工匠师研修班").fill("Name in English", "Induction workshop");
        admin.fill("Certified as, in Chinese", "职工匠师").fill("Certified as, in English", "Certified Craftsman Teacher");
        admin.press("Add programme").sees("GJJS");
        admin.open("/cohorts/new")
                .fill("Name", "2026年研修班（二期）")
                .choose("First day", "2026-09-07")
                .choose("Last day", "2026-10-30")
                .press("Open cohort")
                .sees("No one has a place yet");
    }

    private void inviteStaff() {
        invite("何班主任", COORDINATOR, "Coordinator");
        invite("苏导师", COACH, "Coach");
        for (int i = 0; i < ASSESSORS.size(); i++) {
            invite(NAMES.get(i), ASSESSORS.get(i), "Assessor");
        }
        coordinator = accept(COORDINATOR, Look.english(Look.DESK));
        coach = accept(COACH, Look.english(Look.DESK));
        picture(coordinator, "02-coordinator-home");
    }

    private void invite(String name, String email, String role) {
        admin.open("/people/new")
                .fill("Name", name)
                .fill("E-mail", email)
                .take("Role", role)
                .press("Send invitation");
        admin.sees("Signs in as");
    }

    /** Opens the link that came by mail, sets a password, and signs in with it. */
    private Hands accept(String email, Look look) {
        Hands hands = new Hands(browser.window(Look.english(Look.DESK)));
        hands.open(MAIL.invitation(email))
                .fill("New password", PASSWORD)
                .fill("Repeat the new password", PASSWORD)
                .press("Set password")
                .sees("Your password is set");
        return signIn(email, PASSWORD, look);
    }

    private Hands signIn(String email, String password, Look look) {
        Page page = browser.signedIn(look, email, password);
        page.locator(".shell").waitFor();
        return new Hands(page);
    }

    private void importTheList() {
        admin.open("/applications/import")
                .upload("Choose list", "推荐名册.xlsx", XLSX, file("nominations-2023-2.xlsx"))
                .sees("44 rows: 38 to be added to 2026, 0 already there, 6 that can’t be added.");
        picture(admin, "03-import-preview");
        admin.sees("身份证号: the check digit doesn’t match")
                .sees("姓名: is missing")
                .sees("身份证号: the same person as in row 1");
        admin.sees("手机号: not a mobile number")
                .sees("荣誉称号: a formula, not an honour")
                .sees("申报日期: this date doesn’t exist");
        admin.press("Add 38, invite 38").sees("38 added, 0 already there, 6 not added.");
        admin.open("/applications/import")
                .upload("Choose list", "推荐名册.csv", "text/csv", file("nominations-2023-2.csv"))
                .sees("0 to be added to 2026, 38 already there, 6 that can’t be added. There’s no one to add.")
                .press("Discard");
        MAIL.awaitSubject("zhaopin0038@example.com", "您已获推荐或邀请");
    }

    private void screenAndAdmit() {
        openApplication("余国志").press("Return for correction");
        admin.fill("Reason", "课程名称请写具体");
        admin.confirm("Return for correction").sees("Returned for correction");
        openApplication("龚东英")
                .press("Reject")
                .fill("Reason", "荣誉材料不符")
                .confirm("Reject")
                .sees("Rejected");

        Hands returned = accept("zhaopin0004@example.com", Look.english(Look.PHONE));
        returned.open("/application").sees("课程名称请写具体");
        picture(returned, "04-returned-on-a-phone");
        returned.fill("Course to be developed", "防水节点施工的十二个步骤")
                .press("Resubmit")
                .sees("Resubmitted.");

        admin.open("/applications?state=NOMINATED");
        admin.page().locator("vaadin-grid").first().waitFor();
        admin.page().getByLabel("Select All").check();
        admin.pressLike("Pass screening .37.").sees("37 passed screening");
        for (String name : List.of("薛强广", "陆淑强")) {
            openApplication(name).press("Admit 1").confirm("Admit").sees("Admitted");
        }
        MAIL.awaitSubject(FIRST, "您已被录取");
        first = accept(FIRST, Look.chinese(Look.PHONE));
        second = accept(SECOND, Look.english(Look.PHONE));
        picture(first, "05-trainee-home-admitted");
        first.press("确认报到").sees("已报到");
        first.press("我同意公示");
        second.press("Accept my place").sees("Enrolled");
        second.press("I consent to being named");
    }

    private Hands openApplication(String name) {
        admin.open("/applications?q=" + name);
        admin.follow(name);
        admin.sees("Nominated by");
        return admin;
    }

    private void planSessionsAndBeRemindedOnce() {
        coordinator.open("/cohorts").follow("2026年研修班（二期）");
        String cohort = path(coordinator).replace("/trainees", "");
        coordinator.open(cohort + "/timetable").press("Add session");
        session("劳模精神", "2026-09-08", "10:00", "11:30");
        coordinator.sees("一号报告厅");
        coordinator.press("Add session");
        session("课程开发方法", "2026-09-08", "11:00", "12:30");
        coordinator.sees("has “劳模精神” from 10:00 to 11:30");
        coordinator.confirm("Cancel");
        picture(coordinator, "06-timetable");

        clock.set(LocalDateTime.of(2026, 9, 7, 17, 0, 30));
        MAIL.awaitSubject(FIRST, "2026年9月8日共1节课，10:00开始");
        clock.set(LocalDateTime.of(2026, 9, 8, 9, 0, 30));
        MAIL.awaitSubject(FIRST, "一小时内开始：劳模精神");
        clock.forward(Duration.ofMinutes(5));
        first.open("/inbox").sees("一小时内开始：劳模精神");
        assertThat(MAIL.count(FIRST, "劳模精神")).isEqualTo(1);
        assertThat(MAIL.count(FIRST, "共1节课")).isEqualTo(1);
    }

    private void session(String title, String day, String from, String to) {
        coordinator
                .fill("Title", title)
                .choose("Day", day)
                .choose("From", from)
                .choose("To", to)
                .choose("Room", "一号报告厅");
        coordinator.confirmAnyway("Save");
    }

    private void polish(Hands trainee, String name) throws IOException {
        boolean chinese = trainee == first;
        if (chinese) {
            coordinator.open("/cohorts").follow("2026年研修班（二期）");
            coordinator
                    .open(path(coordinator).replace("/trainees", "/polishing"))
                    .press("Assign the rest evenly (2)");
            coordinator.confirm("Assign").sees("苏导师");
            picture(coordinator, "07-coaches");
        }
        trainee.open("/course");
        trainee.fill(chinese ? "课题" : "Topic", "锅炉运行的节能之道");
        trainee.upload(chinese ? "上传第1版" : "Upload version 1", "第一稿.pptx", PPTX, chinese ? deck() : Decks.chinese(3));
        awaitPages(trainee);

        coach.open("/polishing").follow(name);
        Locator page = coach.page().locator("gh-deck-viewer .stage img");
        page.waitFor();
        awaitPages(coach);
        page.click(new Locator.ClickOptions().setPosition(200, 120));
        coach.fill("Your comment", "请把目标写成可观察的行为。").press("Send");
        coach.page().locator("gh-deck-viewer .marker").waitFor();
        picture(coach, "08-comment-" + (chinese ? "first" : "second"));
        coach.press("Return for revision").confirm("Return for revision").sees("Revising");

        trainee.open("/course");
        trainee.upload(chinese ? "上传第2版" : "Upload version 2", "第二稿.pptx", PPTX, Decks.chinese(4));
        trainee.sees(chinese ? "正在审阅第2版" : "is reviewing version 2");
        awaitPages(trainee);
        picture(trainee, "09-version-two-on-a-phone-" + (chinese ? "first" : "second"));
        coach.reload()
                .press("Resolve")
                .sees("Nothing is missing: you can sign the course off.")
                .press("Sign off")
                .confirm("Sign off")
                .sees("Signed off");
    }

    private static byte[] deck() throws IOException {
        return Decks.real().isEmpty()
                ? Decks.chinese(5)
                : Files.readAllBytes(Decks.real().getFirst());
    }

    private static void awaitPages(Hands hands) {
        hands.page().locator("gh-deck-viewer .stage img").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        hands.page()
                .locator(".deck-progress")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN)
                        .setTimeout(180_000));
    }

    private void holdTheTrial() {
        clock.set(LocalDateTime.of(2026, 9, 14, 9, 0));
        coordinator.open("/cohorts").follow("2026年研修班（二期）");
        String trial = path(coordinator).replace("/trainees", "/trial");
        coordinator.open(trial + "/new").fill("Panel", "第一评委组").fill("Room", "一号报告厅");
        coordinator.choose("Day", "2026-09-14").choose("First lecture", "10:00");
        NAMES.forEach(name -> coordinator.pick("Assessors", name));
        coordinator.pick("Chief assessor", "评委一");
        coordinator.press("Plan panel").sees("The panel has been planned");
        coordinator.press("Draw at once").confirm("Draw at once").sees("Seed of the draw");
        picture(coordinator, "10-panel-drawn");
        String panel = path(coordinator);
        clock.set(LocalDateTime.of(2026, 9, 14, 11, 0));
        coordinator.open(panel);
        for (int number = 1; number <= 2; number++) {
            coordinator.page().getByLabel("Time taken " + number).fill("15:31");
            coordinator
                    .page()
                    .getByText("Save", new Page.GetByTextOptions().setExact(true))
                    .nth(number - 1)
                    .click();
            coordinator.page().waitForTimeout(500);
        }
        for (int i = 0; i < ASSESSORS.size(); i++) {
            score(accept(ASSESSORS.get(i), Look.english(i == 0 ? 820 : Look.DESK)), panel, i);
        }
        coordinator.open(panel);
        coordinator.press("Tabulate").confirm("Tabulate").sees("Marks");
        admin.open(panel + "/verification").press("Confirm figures").confirm("Confirm figures");
        picture(admin, "12-verified");
        admin.open(panel).press("Publish results").confirm("Publish results").sees("Published");
        first.open("/trial").sees("90.00");
        picture(first, "13-result-on-a-phone");
    }

    /** Everyone gives nine tenths of the points; half a minute and a second over cost half a point. */
    private void score(Hands assessor, String panel, int nth) {
        String sheet = panel.replace("/panels/", "/scoring/");
        for (int number = 1; number <= 2; number++) {
            assessor.open(sheet + "/" + number);
            String shown = assessor.page().content();
            assertThat(shown).doesNotContain("薛强广").doesNotContain("陆淑强").doesNotContain("示例热力集团");
            List<Locator> fields = assessor.page().locator(".criterion .points").all();
            assertThat(fields).hasSize(12);
            List<String> most =
                    assessor.page().locator(".criterion .head small").allTextContents();
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i)
                        .fill(Double.toString(
                                points(Double.parseDouble(most.get(i).replace("of ", "")), i)));
            }
            assessor.sees("90.5 of 100");
            if (nth == 0 && number == 1) {
                picture(assessor, "11-score-sheet-on-a-tablet");
            }
            assessor.press("Submit").confirm("Submit as shown").sees("receipt");
        }
    }

    private static double points(double most, int nth) {
        return nth == 11 ? most : Math.round(most * 0.9 * 2) / 2.0;
    }

    private void publishTheNotice() {
        clock.set(LocalDateTime.of(2026, 9, 21, 9, 0));
        admin.open("/cohorts").follow("2026年研修班（二期）");
        String results = path(admin).replace("/trainees", "/results");
        admin.open(results).press("Propose 2").press("Record the decision");
        admin.fill("Minutes", "学院认定工作会议审议通过，一致同意。").press("Record").sees("Decided");
        admin.press("Publish notice");
        admin.sees("5 working days, counting the first: from 21 Sep 2026 to 28 Sep 2026, 17:30.");
        String text = admin.page().getByLabel("Basis").inputValue();
        admin.fill("Basis", text + " 13812341234").press("Publish notice").sees("The text contains a mobile number");
        admin.fill("Basis", text).press("Publish notice").sees("On public notice");
        picture(admin, "14-on-notice");
    }

    private void object() {
        Hands visitor = new Hands(browser.window(Look.chinese(Look.PHONE)));
        visitor.open("/notices").follow("关于").sees("薛强广");
        picture(visitor, "15-public-notice-on-a-phone");
        visitor.follow("提出异议");
        visitor.page()
                .locator("#about")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("陆淑强 · 示例防水工程有限公司"));
        visitor.fill("您的姓名或单位名称", "群众甲").fill("地址", "北京市某路一号").fill("电话", "010-12345678");
        visitor.fill("事实与依据", "所列荣誉年份与存档不一致，请核实。").press("提交异议").sees("您的异议已收到");
        admin.open("/").follow("Look into it: Objection about 陆淑强");
        admin.press("Sender reached")
                .fill("Reason", "9月21日回拨所留电话，本人确认。")
                .confirm("Sender reached")
                .sees("Being looked into");
        admin.press("Appoint who looks into it").tick("何班主任").confirm("Appoint who looks into it");
        visitor.reload().sees("您的异议正在核查");
        second.open("/").sees("Suspended by an objection");

        clock.set(LocalDateTime.of(2026, 9, 28, 17, 30, 30));
        awaitOnHome(first, "公示期满");
        visitor.open("/notices").sees("目前没有公示");
    }

    private void certify() throws IOException {
        admin.open("/cohorts").follow("2026年研修班（二期）");
        String certificates = path(admin).replace("/trainees", "/certificates");
        admin.open(certificates)
                .pressLike("Issue 1 certificate")
                .confirmLike("Issue 1 certificate")
                .sees("GJJS-2026-01-0001-");
        picture(admin, "16-issued");
        MAIL.awaitSubject(FIRST, "GJJS-2026-01-0001-");

        coordinator.open("/").follow("Look into it: Objection about 陆淑强");
        coordinator
                .press("Found not to be so")
                .fill("Reason", "经查阅存档，荣誉年份无误。")
                .confirm("Found not to be so")
                .sees("Not so: 经查阅存档");
        picture(coordinator, "16-looked-into");
        admin.open("/").follow("Look into it: Objection about 陆淑强");
        admin.press("Dismiss").fill("Reason", "经核实，荣誉年份无误。").confirm("Dismiss").sees("Dismissed");
        admin.open(certificates)
                .pressLike("Issue 1 certificate")
                .confirmLike("Issue 1 certificate")
                .sees("GJJS-2026-01-0002-");

        first.open("/certificate");
        picture(first, "17-my-certificate-on-a-phone");
        var download = first.page()
                .waitForDownload(() -> first.page()
                        .locator("a[download], a[href*='.pdf'], a[href*='/files/']")
                        .first()
                        .click());
        byte[] paper = Files.readAllBytes(download.path());
        Certificate read = Certificate.read(paper);
        assertThat(read.text()).contains("薛强广").contains("GJJS-2026-01-0001-");
        Hands anyone = new Hands(browser.window(Look.chinese(Look.PHONE)));
        anyone.open(URI.create(read.address()).getPath()).sees("有效").sees("薛强广");
        picture(anyone, "18-verified-by-anyone");
        admin.open(certificates.replace("/certificates", "/appointments"))
                .pressLike("Appoint 2")
                .confirmLike("Appoint 2")
                .sees("Appointed");
        awaitOnHome(first, "已聘任");
        picture(first, "19-appointed");
    }

    /** What is done in the background shows on the home page by and by. */
    private static void awaitOnHome(Hands hands, String text) {
        Awaitility.await(text).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            hands.open("/");
            assertThat(hands.page().content()).contains(text);
        });
    }

    private static String path(Hands hands) {
        hands.page().waitForURL(Pattern.compile(".*/[0-9a-f-]{36}(/.*)?"));
        return URI.create(hands.page().url()).getPath();
    }

    private void picture(Hands hands, String name) {
        browser.picture(hands.page(), "journey-" + name);
    }

    private static byte[] file(String name) {
        try (var in = Objects.requireNonNull(JourneyTest.class.getResourceAsStream("/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
