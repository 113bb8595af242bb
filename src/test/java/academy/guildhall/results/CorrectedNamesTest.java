package academy.guildhall.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.people.Consents;
import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice says to its end what it said when it was published, whatever is corrected meanwhile. */
@ApplicationTest
class CorrectedNamesTest {
    private static final NoticeText TEXT =
            new NoticeText("第三期公示", "依据规则及会议决定", "经推荐、审查、研修、试讲产生", "010-00000000", "示例工匠学院");

    @Autowired
    Proposals proposals;

    @Autowired
    Notices notices;

    @Autowired
    ResultsQueries queries;

    @Autowired
    PublicNotices open;

    @Autowired
    ResultListRepository lists;

    @Autowired
    ResultEntryRepository entries;

    @Autowired
    Corrections corrections;

    @Autowired
    Consents consents;

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
    JdbcClient jdbc;

    private PersonId administrator;
    private PersonId person;
    private PublicNoticeId notice;

    @BeforeEach
    void onNotice() {
        clock.set(LocalDateTime.of(2026, 9, 21, 9, 0));
        administrator = acting.person("管理员");
        person = acting.person("张三丰", "写错的单位");
        CohortId cohort = academies.cohort(10);
        EnrolmentId enrolment = academies.trainee(cohort, person, EnrolmentState.PROPOSED);
        ResultListId list = Objects.requireNonNull(transactions.execute(status -> {
            Act act = Act.of(administrator, clock.instant());
            ResultList made = lists.save(new ResultList(cohort, act));
            entries.save(
                    new ResultEntry(made.id(), enrolment, person, new BigDecimal("86.50"), NoticeTest.GROUNDS, act));
            return made.id();
        }));
        people.consentToPublication(person, "paper");
        notice = Acting.ask(administrator, Role.ADMINISTRATOR, () -> {
            List<Proposals.Ballot> ballots = queries.entries(list).stream()
                    .map(entry -> new Proposals.Ballot(entry.id(), entry.seen(), true))
                    .toList();
            proposals.decide(
                    list, Seen.FIRST, new Proposals.Decision(clock.local().toLocalDate(), "一致同意", ballots));
            return notices.publish(list, new Seen(1), notices.outlook(list), TEXT, false);
        });
    }

    @AfterEach
    void backToToday() {
        clock.set(LocalDateTime.of(2026, 9, 7, 9, 0));
    }

    private Present present() {
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> corrections.present(person));
    }

    private Correction right() {
        Present now = present();
        return new Correction(new PersonName("张山丰"), "对的单位", now.phone(), now.email(), now.login());
    }

    private List<Consequence> look() {
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> corrections.look(person, right()))
                .consequences();
    }

    @Test
    void theNoticeIsNamedBeforehandAndStaysAsItWasPublished() {
        assertThat(look())
                .contains(Consequence.stays(
                        "notice.corrected", "第三期公示", "张三丰", open.find(notice).closesAt()));

        Acting.as(
                administrator,
                Role.ADMINISTRATOR,
                () -> corrections.correct(
                        person, right(), Set.of(), "与身份证核对", present().seen()));

        assertThat(present().name()).isEqualTo("张山丰");
        assertThat(open.listed(notice)).singleElement().satisfies(listed -> {
            assertThat(listed.name()).isEqualTo("张三丰");
            assertThat(listed.employer()).isEqualTo("写错的单位");
        });
    }

    @Test
    void aNoticeThatIsOverIsNoMatter() {
        clock.set(LocalDateTime.of(2026, 9, 29, 9, 0));
        assertThat(look()).extracting(Consequence::key).doesNotContain("notice.corrected");
    }

    @Test
    void whoWithdrawsTheConsentIsNotNamedAnyMore() {
        Acting.as(person, Role.TRAINEE, consents::withdraw);
        assertThat(open.listed(notice)).isEmpty();
    }

    @Test
    void theDatabaseLetsNobodyChangeWhatWasPublished() {
        assertThatThrownBy(() -> jdbc.sql("update published_name set name = '李四' where notice_id = :notice")
                        .param("notice", notice.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("published_stands");
    }
}
