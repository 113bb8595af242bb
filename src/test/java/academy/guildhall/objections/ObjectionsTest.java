package academy.guildhall.objections;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.certification.Certificates;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.results.Noticed;
import academy.guildhall.results.PublicNotices;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.PdfA;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an objection, and of whom it concerns. */
@ApplicationTest
class ObjectionsTest {
    private static final LocalDateTime OVER = LocalDateTime.of(2026, 9, 28, 17, 30);

    @Autowired
    ApplicationContext context;

    @Autowired
    ObjectionDesk desk;

    @Autowired
    ObjectionIntake intake;

    @Autowired
    Objections objections;

    @Autowired
    Investigation investigation;

    @Autowired
    Objectors objectors;

    @Autowired
    ObjectionQueries queries;

    @Autowired
    NoticeOutcomes outcomes;

    @Autowired
    ObjectionReminding reminding;

    @Autowired
    PublicNotices notices;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Noticed noticed;
    private PersonId investigator;
    private int addresses;

    @BeforeEach
    void aNoticeOfAMondayInSeptember() {
        clock.set(LocalDateTime.of(2026, 9, 21, 9, 0));
        noticed = Noticed.of(context, "张三", "王五");
        investigator = acting.account(acting.person("核查人"), Role.ADMINISTRATOR);
        clock.forward(Duration.ofMinutes(1));
    }

    @AfterEach
    void backToToday() {
        clock.set(LocalDateTime.of(2026, 9, 7, 9, 0));
    }

    @Test
    void fromItsReceiptOnNothingIsIssuedAndNobodyReadsOfItInPublic() {
        object("张三", "所列荣誉与存档不一致，请核实");

        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.ON_NOTICE);
        assertThat(noticed.listed()).containsExactly("王五", "张三");
        clock.set(OVER);
        noticed.close();
        assertThat(noticed.state("王五")).isEqualTo(EnrolmentState.CLEARED);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.SUSPENDED);
        assertThatThrownBy(() -> noticed.asAdministrator(() -> context.getBean(Certificates.class)
                        .issue(noticed.trainee("张三").id())))
                .hasMessageContaining("certificate.refused.objection");
    }

    @Test
    void suspendsThePersonConcernedAloneOnceItsSenderWasReached() {
        ObjectionId id = object("张三", "所列荣誉与存档不一致，请核实");
        refused("objection.refused.how", () -> act(() -> objections.reached(id, seen(id), " ")));
        reach(id);

        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.SUSPENDED);
        assertThat(noticed.state("王五")).isEqualTo(EnrolmentState.ON_NOTICE);
        assertThat(detail(id).course().reachedHow()).isEqualTo("九点半回拨所留电话，本人确认");
    }

    @Test
    void isRefusedWhenTheNoticeIsOver() {
        ObjectionForm form = form("张三", "所列荣誉与存档不一致，请核实");
        clock.set(OVER);
        refused("objection.refused.late", () -> desk.object(noticed.notice, form, "10.1.0.1"));
    }

    @Test
    void theSameOneSentTwiceIsOne() {
        var first = desk.object(noticed.notice, form("张三", "所列荣誉与存档不一致，请核实"), "10.1.0.2");
        var again = desk.object(noticed.notice, form("张三", "所列荣誉与存档　不一致,请核实"), "10.1.0.3");

        assertThat(again).isEqualTo(first);
        assertThat(noticed.asAdministrator(() -> queries.of(noticed.cohort))).hasSize(1);
    }

    @Test
    void ofThoseFromOneAddressThreeAnHourAreTakenUpAndTheOthersWaitForTheirTurn() {
        for (int i = 1; i <= 3; i++) {
            assertThat(desk.object(noticed.notice, form("张三", "第" + i + "项荣誉与存档不一致，请核实"), "10.1.0.4")
                            .queued())
                    .isFalse();
        }
        var fourth = desk.object(noticed.notice, form("王五", "第四项荣誉与存档不一致，请核实"), "10.1.0.4");
        assertThat(fourth.queued()).isTrue();
        assertThat(desk.find(fourth.token()).state()).isEqualTo(ObjectionState.QUEUED);
        assertThat(desk.object(noticed.notice, form("王五", "第五项荣誉与存档不一致，请核实"), "10.1.0.5")
                        .queued())
                .as("nobody else is held up")
                .isFalse();

        intake.takeUpWhoseTurnItIs();
        assertThat(desk.find(fourth.token()).state()).isEqualTo(ObjectionState.QUEUED);
        clock.forward(Duration.ofMinutes(61));
        intake.takeUpWhoseTurnItIs();
        intake.takeUpWhoseTurnItIs();
        assertThat(desk.find(fourth.token()).state()).isEqualTo(ObjectionState.RECEIVED);
    }

    @Test
    void isDecidedWhenEachPointWasLookedIntoAndByNobodyWhoDidSo() {
        ObjectionId id = object("张三", "所列荣誉与存档不一致，请核实", "所填工种与岗位不一致，请核实");
        reach(id);
        refused("objection.refused.unfound", () -> dismiss(id));
        appoint(id);
        found(id, 1, false);
        refused("objection.refused.unfound", () -> dismiss(id));
        refused("objection.refused.notAppointed", () -> act(() -> investigation.found(id, seen(id), 2, true, "查阅存档")));
        found(id, 2, false);
        refused(
                "objection.refused.investigated",
                () -> Acting.as(investigator, Role.ADMINISTRATOR, () -> objections.dismiss(id, seen(id), "经核查不成立")));
        dismiss(id);

        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.ON_NOTICE);
        assertThat(detail(id).points())
                .extracting(ObjectionFile.Point::borneOut)
                .containsExactly(false, false);
    }

    @Test
    void theDatabaseLetsNobodyDecideWhoLookedIntoItEither() {
        ObjectionId id = object("张三", "所列荣誉与存档不一致，请核实");
        reach(id);
        appoint(id);
        found(id, 1, false);

        assertThatThrownBy(() -> jdbc.sql("""
                        update objection_case set state = 'DISMISSED', decided_by_id = :by, decided_at = now(), decision = '-'
                        where id = :id
                        """)
                        .param("by", investigator.value())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("objection_decided_apart");
    }

    @Test
    void dismissingLetsThemGoOnWhereTheNoticeStands() {
        ObjectionId early = open("张三", "所列荣誉与存档不一致，请核实");
        ObjectionId late = open("王五", "所列荣誉与存档不一致，请核实");
        dismiss(early);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.ON_NOTICE);

        clock.set(OVER.plusDays(1));
        noticed.close();
        assertThat(noticed.state("王五")).isEqualTo(EnrolmentState.SUSPENDED);
        dismiss(late);
        assertThat(noticed.state("王五")).isEqualTo(EnrolmentState.CLEARED);
    }

    @Test
    void oneThatStandsHoldsThemWhenAnotherIsDismissed() {
        ObjectionId first = open("张三", "所列荣誉与存档不一致，请核实");
        ObjectionId second = open("张三", "所填工种与岗位不一致，请核实");
        dismiss(first);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.SUSPENDED);
        dismiss(second);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.ON_NOTICE);
    }

    @Test
    void afterTheNoticeOneThatWasOnlyReceivedHoldsThemToo() {
        ObjectionId first = open("张三", "所列荣誉与存档不一致，请核实");
        ObjectionId second = object("张三", "所填工种与岗位不一致，请核实");
        clock.set(OVER);
        noticed.close();
        dismiss(first);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.SUSPENDED);
        act(() -> objections.refuse(second, seen(second), "所留电话无人接听，三次未能联系"));
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.CLEARED);
    }

    @Test
    void upholdingTakesThePersonOffForGoodAndIsOverWhenItIsPutRight() {
        ObjectionId id = open("张三", "所列荣誉系伪造，请核实查处");
        act(() -> objections.uphold(id, seen(id), "荣誉系伪造", Remedy.REMOVE));
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.REMOVED);
        assertThat(noticed.listed()).containsExactly("王五");
        assertThat(detail(id).row().state()).isEqualTo(ObjectionState.UPHELD);

        act(() -> objections.putRight(id, seen(id), "已移出名单并通报单位", false));
        assertThat(detail(id).row().state()).isEqualTo(ObjectionState.PUT_RIGHT);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.REMOVED);
    }

    @Test
    void aSecondObjectionToSomebodyWhoWasRemovedCanBeUpheldAsWell() {
        ObjectionId first = open("张三", "所列荣誉系伪造，请核实查处");
        ObjectionId second = open("张三", "工作年限不足，请核实查处");
        act(() -> objections.uphold(first, seen(first), "荣誉系伪造", Remedy.REMOVE));
        act(() -> objections.uphold(second, seen(second), "年限不足", Remedy.REMOVE));

        assertThat(detail(second).row().state()).isEqualTo(ObjectionState.UPHELD);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.REMOVED);
    }

    @Test
    void whatIsCorrectedIsShownOnTheNoticeAndThePersonGoesOn() {
        ObjectionId id = open("张三", "单位名称有误，请核实更正");
        act(() -> objections.uphold(id, seen(id), "单位已更名", Remedy.CORRECT));
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.SUSPENDED);
        refused("notice.refused.mobile", () -> act(() -> objections.putRight(id, seen(id), "更正，电话13800000000", true)));

        act(() -> objections.putRight(id, seen(id), "张三的工作单位更正为示例焊接集团", true));
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.ON_NOTICE);
        assertThat(notices.corrections(noticed.notice))
                .extracting(PublicNotices.Correction::content)
                .containsExactly("张三的工作单位更正为示例焊接集团");
    }

    @Test
    void whoCoachedThePersonHasNothingToDoWithIt() {
        ObjectionId id = open("张三", "所列荣誉与存档不一致，请核实");
        jdbc.sql("""
                        insert into course_project (id, version, enrolment_id, trainee_id, coach_id, state, created_at)
                        select gen_random_uuid(), 0, e.id, e.person_id, :coach, 'OPEN', now()
                        from enrolment e where e.id = :enrolment
                        """)
                .param("coach", noticed.administrator.value())
                .param("enrolment", noticed.trainee("张三").id().value())
                .update();

        refused("objection.refused.coached", () -> dismiss(id));
        refused("objection.refused.coached", () -> act(() -> objections.uphold(id, seen(id), "荣誉系伪造", Remedy.REMOVE)));
        refused("objection.refused.coached", () -> act(() -> objectors.reveal(id, "核对来信")));
        assertThat(Acting.ask(investigator, Role.ADMINISTRATOR, () -> objections.eligible(id)))
                .extracting(row -> row.id())
                .contains(investigator)
                .doesNotContain(noticed.administrator);
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.SUSPENDED);
    }

    @Test
    void whoObjectsIsShownForAReasonThatIsKept() {
        ObjectionId id = object("张三", "所列荣誉与存档不一致，请核实");
        refused("objection.refused.reveal", () -> act(() -> objectors.reveal(id, "看")));
        assertThat(noticed.asAdministrator(() -> objectors.reveal(id, "回拨核实")).name())
                .isEqualTo("群众甲");
        assertThat(jdbc.sql("select reason from audit_entry where subject_id = :id and to_state = 'REVEALED'")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("回拨核实");
        assertThatThrownBy(
                        () -> Acting.ask(noticed.administrator, Role.COORDINATOR, () -> objectors.reveal(id, "好奇看看")))
                .isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from objection_case where position('群众'::bytea in sealed_name) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aComplexOneTakesThirtyWorkingDaysOnceAndSaysWhy() {
        ObjectionId id = open("张三", "所列荣誉与存档不一致，请核实");
        assertThat(detail(id).row().dueOn()).isEqualTo(LocalDate.of(2026, 10, 12));
        act(() -> objections.extend(id, seen(id), "须向外省单位函调"));
        assertThat(detail(id).row().dueOn()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(desk.find(token(id)).extended()).isEqualTo("须向外省单位函调");
        refused("objection.refused.extended", () -> act(() -> objections.extend(id, seen(id), "再延一次")));
    }

    @Test
    void remindsWhoeverPublishedTheNoticeAndThoseWhoLookIntoIt() {
        ObjectionId id = object("张三", "所列荣誉与存档不一致，请核实");
        reach(id);
        appoint(id);
        assertThat(reminding
                        .due(LocalDateTime.of(2026, 10, 11, 9, 0)
                                .atZone(MovableClock.BEIJING)
                                .toInstant())
                        .stream()
                        .filter(tell -> tell.once().startsWith("objection-due:" + id))
                        .map(tell -> tell.to()))
                .containsExactlyInAnyOrder(noticed.administrator, investigator);
    }

    @Test
    void itsSenderReadsByALinkWhatBecameOfIt() {
        ObjectionId id = open("张三", "所列荣誉与存档不一致，请核实");
        act(() -> objections.reply(id, seen(id), "正在调阅存档，预计周五答复"));
        assertThat(desk.replies(desk.find(token(id))))
                .extracting(ObjectionFile.Reply::content)
                .containsExactly("正在调阅存档，预计周五答复");
        dismiss(id);
        assertThat(desk.find(token(id)).decision()).isEqualTo("经核查不成立");
        assertThatThrownBy(() -> desk.find("0".repeat(32))).isInstanceOf(NotFound.class);
    }

    @Test
    void answersOnceAndShowsTheSecondOneWhatTheFirstDecided() {
        ObjectionId id = open("张三", "所列荣誉与存档不一致，请核实");
        Seen seen = seen(id);
        dismiss(id);
        assertThatThrownBy(() -> act(() -> objections.uphold(id, seen, "荣誉系伪造", Remedy.REMOVE)))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts())
                                .containsExactly(
                                        new Fact("stale.state", ObjectionState.DISMISSED),
                                        new Fact("objection.decision", "经核查不成立")));
        assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.ON_NOTICE);
    }

    @Test
    void dismissingInTheSecondOfClosingLeavesNobodyOnAClosedList() throws Exception {
        for (int round = 0; round < 5; round++) {
            clock.set(LocalDateTime.of(2026, 9, 21, 9, 0));
            noticed = Noticed.of(context, "张三", "王五");
            clock.forward(Duration.ofMinutes(1));
            ObjectionId id = open("张三", "所列荣誉与存档不一致，请核实");
            Seen seen = seen(id);
            clock.set(OVER);
            CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<?> dismissing = both.submit(() -> {
                    start.await();
                    act(() -> objections.dismiss(id, seen, "经核查不成立"));
                    return null;
                });
                Future<?> closing = both.submit(() -> {
                    start.await();
                    noticed.close();
                    return null;
                });
                start.countDown();
                dismissing.get();
                closing.get();
            }
            assertThat(noticed.state("张三")).isEqualTo(EnrolmentState.CLEARED);
            assertThat(noticed.state("王五")).isEqualTo(EnrolmentState.CLEARED);
        }
    }

    @Test
    void theRecordOfANoticeSaysThatNobodyObjectedOrWhatBecameOfIt() throws Exception {
        refused("objection.outcome.early", () -> noticed.asAdministrator(() -> outcomes.print(noticed.notice)));
        Noticed quiet = Noticed.of(context, "赵六");
        ObjectionId id = open("张三", "所列荣誉与存档不一致，请核实");
        dismiss(id);
        clock.set(OVER);
        noticed.close();

        assertThat(text(noticed))
                .contains("公示期间共收到异议1件，其中尚未办结0件", id.receipt(), "经核查不成立")
                .doesNotContain("群众甲");
        assertThat(text(quiet)).contains("公示情况说明", "公示期间未收到异议");
    }

    private String text(Noticed of) throws Exception {
        byte[] pdf = of.asAdministrator(() -> outcomes.print(of.notice)).bytes();
        PdfA.assertArchival(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\n", "");
        }
    }

    private ObjectionForm form(String about, String... points) {
        return new ObjectionForm(noticed.entry(about), false, "群众甲", "北京市某路一号", "010-12345678", List.of(points));
    }

    private ObjectionId object(String about, String... points) {
        return desk.object(noticed.notice, form(about, points), "10.2.0." + ++addresses)
                .id();
    }

    /** One whose sender was reached, and all of whose points were found not to be so. */
    private ObjectionId open(String about, String point) {
        ObjectionId id = object(about, point);
        reach(id);
        appoint(id);
        found(id, 1, false);
        return id;
    }

    private void reach(ObjectionId id) {
        act(() -> objections.reached(id, seen(id), "九点半回拨所留电话，本人确认"));
    }

    private void appoint(ObjectionId id) {
        act(() -> objections.appoint(id, seen(id), Set.of(investigator)));
    }

    private void found(ObjectionId id, int number, boolean borneOut) {
        Acting.as(
                investigator,
                Role.ADMINISTRATOR,
                () -> investigation.found(id, seen(id), number, borneOut, "查阅存档原件，与所列一致"));
    }

    private void dismiss(ObjectionId id) {
        act(() -> objections.dismiss(id, seen(id), "经核查不成立"));
    }

    private void act(Runnable work) {
        Acting.as(noticed.administrator, Role.ADMINISTRATOR, work);
    }

    private ObjectionQueries.Detail detail(ObjectionId id) {
        return noticed.asAdministrator(() -> queries.detail(id));
    }

    private Seen seen(ObjectionId id) {
        return new Seen(jdbc.sql("select version from objection_case where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single());
    }

    private String token(ObjectionId id) {
        return jdbc.sql("select token from objection_case where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
