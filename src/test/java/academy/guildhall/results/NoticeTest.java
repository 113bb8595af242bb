package academy.guildhall.results;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.Trials;
import academy.guildhall.people.People;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.PdfA;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class NoticeTest {
    static final Grounds GROUNDS = new Grounds(new BigDecimal("80.00"), 2, 1);
    private static final NoticeText TEXT =
            new NoticeText("公示", "依据规则及会议决定", "经推荐、审查、研修、试讲产生", "010-00000000", "示例工匠学院");

    @Autowired
    Proposals proposals;

    @Autowired
    Notices notices;

    @Autowired
    NoticeClosing closing;

    @Autowired
    NoticeReminding reminding;

    @Autowired
    PublicNotices open;

    @Autowired
    ResultsQueries queries;

    @Autowired
    ResultListRepository lists;

    @Autowired
    ResultEntryRepository entries;

    @Autowired
    EnrolmentProgress progress;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    WebApplicationContext context;

    private PersonId administrator;
    private CohortId cohort;

    @BeforeEach
    void aMondayInSeptember() {
        clock.set(LocalDateTime.of(2026, 9, 21, 9, 0));
        administrator = acting.person("管理员");
        cohort = academies.cohort(10);
    }

    @AfterEach
    void backToToday() {
        clock.set(LocalDateTime.of(2026, 9, 7, 9, 0));
    }

    @Test
    void theListStandsInTheOrderThatTheNoticeNames() {
        assertThat(listedIn(StrokeOrder.SURNAME)).containsExactly("丁龙", "王丽", "王一丽", "石磊", "董明", "曾明");
        assertThat(listedIn(StrokeOrder.GIVEN_NAME)).containsExactly("丁龙", "王一丽", "王丽", "石磊", "董明", "曾明");
    }

    private List<String> listedIn(StrokeOrder order) {
        cohort = academies.cohort(10);
        NoticeText text = new NoticeText("公示", "依据", "过程", "010-00000000", "示例工匠学院", order);
        PublicNoticeId notice =
                asAdministrator(() -> publish(decided("曾明", "王一丽", "石磊", "董明", "王丽", "丁龙"), text, false));
        assertThat(open.find(notice).order()).isEqualTo(order);
        return open.listed(notice).stream().map(PublicNotices.Listed::name).toList();
    }

    @Test
    void runsFiveWorkingDaysTheFirstCountedAndClosesAtHalfPastFive() {
        Notices.Term term = asAdministrator(() -> notices.outlook(decided("张三")).term());

        assertThat(term.first()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(local(term)).isEqualTo(LocalDateTime.of(2026, 9, 28, 17, 30));
    }

    @Test
    void beginsOnTheNextWorkingDayWhenItIsPublishedAfterClosingTime() {
        ResultListId list = decided("张三");
        clock.set(LocalDateTime.of(2026, 9, 21, 17, 31));

        assertThat(asAdministrator(() -> notices.outlook(list).term()).first()).isEqualTo(LocalDate.of(2026, 9, 22));
    }

    @Test
    void setsApartWhoHasNotConsentedAndHoldsUpNobodyElse() {
        ResultListId list = decidedWithout("李四", "王五");
        consent("王五");

        PublicNoticeId notice = publish(list);

        assertThat(open.listed(notice)).extracting(PublicNotices.Listed::name).containsExactly("王五");
        assertThat(entry(list, "李四").state()).isEqualTo(ResultEntryState.SET_APART);
        assertThat(state("李四")).isEqualTo(EnrolmentState.PASSED);
        assertThat(told("李四")).contains("notice.setApart");
        // And the next list takes them, while the notice still runs.
        ResultListId next = listOf(List.of(enrolment("李四")));
        consent("李四");
        decide(next, Seen.FIRST);
        assertThat(open.listed(publish(next)))
                .extracting(PublicNotices.Listed::name)
                .containsExactly("李四");
    }

    @Test
    void setsApartThoseAloneWhomThePageNamed() {
        ResultListId list = decidedWithout("李四", "王五");
        consent("王五");
        Outlook shown = asAdministrator(() -> notices.outlook(list));
        assertThat(shown.apart()).extracting(Outlook.Apart::name).containsExactly("李四");
        consent("李四");

        assertThatThrownBy(() -> asAdministrator(() -> notices.publish(list, new Seen(1), shown, TEXT, false)))
                .isInstanceOf(Stale.class);
        assertThat(open.listed(publish(list))).hasSize(2);
    }

    @Test
    void aListOfWhichNobodyMayBeNamedMakesWayForTheNext() {
        ResultListId list = decidedWithout("李四");
        assertThatThrownBy(() -> publish(list)).satisfies(key("notice.refused.nobody"));
        asAdministrator(() -> {
            notices.setAllApart(list, queries.list(list).seen(), notices.outlook(list));
            return true;
        });
        assertThat(queries(list).state()).isEqualTo(ResultListState.CLOSED);
        assertThat(state("李四")).isEqualTo(EnrolmentState.PASSED);
        assertThat(listOf(List.of(enrolment("李四")))).isNotNull();
    }

    @Test
    void aMeetingMayDeclineAllAndTheCohortGoesOn() {
        ResultListId list = proposed("张三", "王五");
        decide(list, Seen.FIRST, "张三", "王五");

        assertThat(queries(list).state()).isEqualTo(ResultListState.CLOSED);
        assertThat(state("张三")).isEqualTo(EnrolmentState.NOT_CERTIFIED);
        assertThat(publish(decided("赵六"))).isNotNull();
    }

    @Test
    void twoListsOfACohortMayBeOnNoticeButNotBeforeIt() {
        PublicNoticeId first = publish(decided("张三"));
        PublicNoticeId second = publish(decided("王五"));
        assertThat(open.listed(first)).hasSize(1);
        assertThat(open.listed(second)).hasSize(1);
        proposed("赵六");
        assertThatThrownBy(() -> proposed("孙七")).hasMessageContaining("result_list_one_before_notice");
    }

    @Test
    void isRefusedWhileWhatItWouldSayOfSomebodyHoldsAPersonalNumber() {
        ResultListId list = decided("张三", "王五");
        context.getBean(JdbcClient.class)
                .sql("update person set trade = '焊工，电话一三八0000零零零零' where id = :id")
                .param("id", person("张三").value())
                .update();

        assertThat(asAdministrator(() -> notices.outlook(list)).numbers())
                .containsExactly(new Outlook.Held("张三", "person.trade", PersonalNumbers.Kind.MOBILE));
        assertThatThrownBy(() -> publish(list)).satisfies(key("notice.number.mobile"));
        assertThat(queries(list).state()).isEqualTo(ResultListState.DECIDED);
    }

    @Test
    void aNoticeThatCannotBeClosedSaysWhyAndKeepsUpNoOther() {
        ResultListId odd = decided("张三");
        PublicNoticeId first = publish(odd);
        CohortId there = cohort;
        cohort = academies.cohort(10);
        publish(decided("王五"));
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("update enrolment set state = 'WITHDRAWN' where cohort_id = :cohort")
                .param("cohort", there.value())
                .update();
        clock.set(LocalDateTime.of(2026, 9, 28, 17, 30));

        closing.closeAllOver();
        closing.closeAllOver();

        assertThat(state("王五")).isEqualTo(EnrolmentState.CLEARED);
        assertThat(queries(odd).stuck()).isEqualTo("notice.stuck.person");
        assertThat(queries(odd).stuckOn()).isEqualTo("张三");
        assertThat(jdbc.sql("select count(*) from inbox_message where once = :once")
                        .param("once", "notice-stuck:" + first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("update enrolment set state = 'ON_NOTICE' where cohort_id = :cohort")
                .param("cohort", there.value())
                .update();
        closing.closeAllOver();
        assertThat(queries(odd).stuck()).isNull();
        assertThat(queries(odd).state()).isEqualTo(ResultListState.CLOSED);
    }

    @Test
    void isPrintedAsAnOfficialPaperThatAnArchiveTakes() throws Exception {
        PublicNoticeId notice = publish(decided("张三", "王五", "阿依努尔·买买提"));
        byte[] pdf = asAdministrator(() -> context.getBean(NoticePapers.class).print(notice))
                .bytes();

        PdfA.assertArchival(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replace("\n", ""))
                    .contains(
                            "示例工匠学院",
                            "根据有关规定，现将拟认定的3名人员予以公示，公示时间：2026年9月21日",
                            "2026年9月28日17:30",
                            "王　五",
                            "阿依努尔·买买提",
                            "异议在10个工作日内作出处理",
                            "2026年9月21日");
        }
        asAdministrator(() -> {
            Files.write(Files.createDirectories(Path.of("target/papers")).resolve("notice.pdf"), pdf);
            return true;
        });
    }

    private void consent(String name) {
        people.consentToPublication(person(name), "paper");
    }

    private PersonId person(String name) {
        return trainee(name).person();
    }

    private EnrolmentId enrolment(String name) {
        return trainee(name).id();
    }

    private ResultsQueries.EntryRow entry(ResultListId list, String name) {
        return asAdministrator(() -> queries.entries(list)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String name) {
        return context.getBean(JdbcClient.class)
                .sql("select key from inbox_message where person_id = :person")
                .param("person", person(name).value())
                .query(String.class)
                .list();
    }

    @Test
    void isRefusedWhileItsTextHoldsAnIdentityOrMobileNumber() {
        assertThatThrownBy(() -> text("联系人 13812341234")).satisfies(key("notice.refused.mobile"));
        assertThatThrownBy(() -> text("138 1234 1234")).satisfies(key("notice.refused.mobile"));
        assertThatThrownBy(() -> text("编号11000019891110011X。")).satisfies(key("notice.refused.identity"));
        assertThat(text("文件〔2026〕12号")).isNotNull();
        assertThatThrownBy(() -> text("电话 010-12345678")).satisfies(key("notice.refused.telephone"));
    }

    @Test
    void reachingAYearWithoutACalendarMustBeAcceptedInSoManyWords() {
        ResultListId list = decided("张三");
        clock.set(LocalDateTime.of(2026, 12, 30, 9, 0));

        assertThatThrownBy(() -> publish(list)).satisfies(key("notice.refused.year"));
        assertThat(asAdministrator(() -> publish(list, TEXT, true))).isNotNull();
    }

    @Test
    void isPublicInTheOrderOfStrokesUntilItClosesAndGoneAfter() {
        PublicNoticeId notice = publish(decided("魏大", "丁一", "王五"));

        assertThat(open.listed(notice)).extracting(PublicNotices.Listed::name).containsExactly("丁一", "王五", "魏大");
        clock.set(LocalDateTime.of(2026, 9, 28, 17, 29));
        assertThat(open.find(notice).title()).isEqualTo("公示");
        clock.set(LocalDateTime.of(2026, 9, 28, 17, 30));
        assertThatThrownBy(() -> open.find(notice)).isInstanceOf(academy.guildhall.platform.NotFound.class);
    }

    @Test
    void remindsTheDayBeforeANoticeCloses() {
        publish(decided("张三"));

        assertThat(remindersAt(LocalDateTime.of(2026, 9, 27, 17, 29))).isEmpty();
        assertThat(remindersAt(LocalDateTime.of(2026, 9, 27, 17, 30))).containsExactly("notice.reminder.closing");
        assertThat(remindersAt(LocalDateTime.of(2026, 9, 28, 18, 0))).containsExactly("notice.reminder.closed");
    }

    private List<String> remindersAt(LocalDateTime at) {
        return reminding.due(at.atZone(MovableClock.BEIJING).toInstant()).stream()
                .filter(tell -> tell.to().equals(administrator))
                .map(Tell::key)
                .toList();
    }

    private static NoticeText text(String basis) {
        return new NoticeText("公示", basis, "产生过程", "010-00000000", "示例工匠学院");
    }

    private static java.util.function.Consumer<Throwable> key(String key) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static LocalDateTime local(Notices.Term term) {
        return LocalDateTime.ofInstant(term.closes(), MovableClock.BEIJING);
    }

    private ResultListId decided(String... names) {
        ResultListId list = decidedWithout(names);
        progress.of(cohort).forEach(trainee -> people.consentToPublication(trainee.person(), "paper"));
        return list;
    }

    @Test
    void recordsADecisionOnTheListThatWasSeenAndOnNoOther() {
        ResultListId list = decided("张三", "王五");

        assertThatThrownBy(() -> decide(list, Seen.FIRST, "王五"))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts())
                                .containsExactly(new Fact("stale.state", ResultListState.DECIDED)));
        assertThat(state("王五")).isEqualTo(EnrolmentState.PROPOSED);
    }

    @Test
    void recordsNoDecisionThatLeavesSomebodyOnTheListOut() {
        ResultListId list = proposed("张三", "王五");
        asAdministrator(() -> {
            Proposals.Decision first = new Proposals.Decision(
                    LocalDate.of(2026, 9, 21),
                    "一致同意",
                    queries.entries(list).stream()
                            .limit(1)
                            .map(entry -> new Proposals.Ballot(entry.id(), entry.seen(), true))
                            .toList());
            assertThatThrownBy(() -> proposals.decide(list, Seen.FIRST, first)).isInstanceOf(Stale.class);
            return true;
        });
        assertThat(queries(list).state()).isEqualTo(ResultListState.PROPOSED);
    }

    @Test
    void proposesThoseWhomThePageNamedAndNoOthers() {
        Trials trials = Trials.ready(context, 1);
        trials.published(0.9);

        assertThatThrownBy(() -> asAdministrator(() -> proposals.propose(trials.cohort, Set.of())))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts()).containsExactly(new Fact("proposal.now", "机密候选人1")));
        assertThat(asAdministrator(() -> proposals.propose(trials.cohort, Set.copyOf(trials.enrolments))))
                .isNotNull();
    }

    @Test
    void publishesInTheWindowThatThePageShowedOrSaysWhichOneItIsNow() {
        ResultListId list = decided("张三");
        Outlook shown = asAdministrator(() -> notices.outlook(list));
        clock.set(LocalDateTime.of(2026, 9, 21, 17, 31));

        assertThatThrownBy(() -> asAdministrator(() -> notices.publish(list, new Seen(1), shown, TEXT, false)))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts())
                                .contains(new Fact("notice.first", LocalDate.of(2026, 9, 22))));
        assertThat(publish(list)).isNotNull();
    }

    private ResultsQueries.ListRow queries(ResultListId list) {
        return asAdministrator(() -> queries.list(list));
    }

    /** A list that a meeting has decided on, of people who passed their trial; without their consents yet. */
    private ResultListId decidedWithout(String... names) {
        ResultListId list = proposed(names);
        decide(list, Seen.FIRST);
        return list;
    }

    private ResultListId proposed(String... names) {
        List<EnrolmentId> passed = new ArrayList<>();
        for (String name : names) {
            passed.add(academies.trainee(cohort, acting.person(name), EnrolmentState.PROPOSED));
        }
        return listOf(passed);
    }

    private ResultListId listOf(List<EnrolmentId> passed) {
        return transactions.execute(status -> {
            Act act = Act.of(administrator, clock.instant());
            ResultList made = lists.save(new ResultList(cohort, act));
            passed.stream()
                    .filter(enrolment -> progress.row(enrolment).state() == EnrolmentState.PASSED)
                    .forEach(enrolment -> progress.move(enrolment, EnrolmentState.PROPOSED, act));
            passed.forEach(enrolment -> entries.save(new ResultEntry(
                    made.id(), enrolment, progress.row(enrolment).person(), new BigDecimal("86.50"), GROUNDS, act)));
            return made.id();
        });
    }

    private PublicNoticeId publish(ResultListId list) {
        return asAdministrator(() -> publish(list, TEXT, false));
    }

    /** As somebody does who has just opened the page. */
    private PublicNoticeId publish(ResultListId list, NoticeText text, boolean unknownYearAccepted) {
        return notices.publish(list, queries.list(list).seen(), notices.outlook(list), text, unknownYearAccepted);
    }

    private void decide(ResultListId list, Seen seen, String... declined) {
        asAdministrator(() -> {
            List<Proposals.Ballot> ballots = queries.entries(list).stream()
                    .map(entry -> new Proposals.Ballot(
                            entry.id(), entry.seen(), !List.of(declined).contains(entry.name())))
                    .toList();
            proposals.decide(list, seen, new Proposals.Decision(LocalDate.of(2026, 9, 21), "一致同意", ballots));
            return true;
        });
    }

    private EnrolmentState state(String name) {
        return trainee(name).state();
    }

    private EnrolmentRow trainee(String name) {
        return progress.of(cohort).stream()
                .filter(trainee -> trainee.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asAdministrator(java.util.concurrent.Callable<T> work) {
        return ask(administrator, Role.ADMINISTRATOR, work);
    }
}
