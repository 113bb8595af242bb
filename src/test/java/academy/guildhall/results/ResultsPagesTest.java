package academy.guildhall.results;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.People;
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
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.results.ui", "academy.guildhall.platform.ui"})
class ResultsPagesTest extends SpringBrowserlessTest {
    private static final NoticeText TEXT =
            new NoticeText("公示", "依据规则及会议决定", "经推荐、审查、研修、试讲产生", "010-00000000", "示例工匠学院");

    @Autowired
    Proposals proposals;

    @Autowired
    Notices notices;

    @Autowired
    PublicNotices open;

    @Autowired
    ResultListRepository lists;

    @Autowired
    ResultEntryRepository entries;

    @Autowired
    ResultsQueries queries;

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

    private PersonId administrator;
    private CohortId cohort;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        administrator = acting.person("管理员");
        cohort = academies.cohort(10);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void aDecisionOnAListThatWasDecidedMeanwhileKeepsTheMinuteAndSaysSo() {
        ResultListId list = proposed();
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("results/" + list + "/decision");
        test(find(TextArea.class).first()).setValue("第二次会议一致同意");
        decide(list);
        test(find(Button.class).withText("Record").first()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Decided");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("第二次会议一致同意");
    }

    @Test
    void aNoticeWhoseWindowHasMovedShowsTheNewOneAndIsPublishedKnowingly() {
        ResultListId list = proposed();
        decide(list);
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("results/" + list + "/notice");
        TextArea basis = find(TextArea.class).first();
        test(basis).setValue("依据规则及会议决定");
        clock.set(clock.local().toLocalDate().atTime(17, 31));
        try {
            test(find(Button.class).withText("Publish notice").first()).click();
            assertThat(find(ListItem.class).all())
                    .extracting(ListItem::getText)
                    .anyMatch(text -> text.startsWith("First day: "));
            assertThat(basis.getValue()).isEqualTo("依据规则及会议决定");
            assertThat(queries.list(list).state()).isEqualTo(ResultListState.DECIDED);

            test(find(Button.class).withText("Save my version").first()).click();
            assertThat(queries.list(list).state()).isEqualTo(ResultListState.ON_NOTICE);
        } finally {
            clock.set(clock.local().toLocalDate().atTime(9, 0));
        }
    }

    private ResultListId proposed() {
        PersonId person = acting.person("张三");
        EnrolmentId enrolment = academies.trainee(cohort, person, EnrolmentState.PROPOSED);
        ResultListId list = Objects.requireNonNull(transactions.execute(status -> {
            Act act = Act.of(administrator, clock.instant());
            ResultList made = lists.save(new ResultList(cohort, act));
            entries.save(
                    new ResultEntry(made.id(), enrolment, person, new BigDecimal("86.50"), NoticeTest.GROUNDS, act));
            return made.id();
        }));
        people.consentToPublication(person, "paper");
        return list;
    }

    private void decide(ResultListId list) {
        Acting.as(administrator, Role.ADMINISTRATOR, () -> {
            List<Proposals.Ballot> ballots = queries.entries(list).stream()
                    .map(entry -> new Proposals.Ballot(entry.id(), entry.seen(), true))
                    .toList();
            proposals.decide(
                    list, Seen.FIRST, new Proposals.Decision(clock.local().toLocalDate(), "一致同意", ballots));
        });
    }
}
