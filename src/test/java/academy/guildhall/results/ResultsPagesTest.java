package academy.guildhall.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
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
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
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
    void offersAnObjectionToNobodyWhoMayNotReadIt() {
        ObjectionId objection = objection();
        assertThat(firstObjectionOpens(Role.ADMINISTRATOR)).isEqualTo("/objections/" + objection);
        assertThatThrownBy(() -> firstObjectionOpens(Role.COORDINATOR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void suggestsNeitherAnswerToAnObjection() {
        ObjectionId objection = objection();
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("objections/" + objection);

        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Dismiss", "Uphold");
        assertThat(find(Button.class).all())
                .allSatisfy(button -> assertThat(button.getThemeNames()).isEmpty());
    }

    @Test
    void entersAnObjectionInTheWordsOfWhoeverTakesItDown() {
        objection();
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent()
                .navigate("objections/new/"
                        + Objects.requireNonNull(Acting.ask(administrator, Role.ADMINISTRATOR, () -> queries.of(cohort))
                                .getFirst()
                                .notice()));

        assertThat(find(TextField.class).all())
                .extracting(TextField::getLabel)
                .containsExactly("Name of the objector", "Address", "Telephone");
        assertThat(find(TextField.class).all()).allMatch(TextField::isRequiredIndicatorVisible);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/cohorts/" + cohort + "/results");
    }

    private String firstObjectionOpens(Role role) {
        Acting.signIn(acting.person("工作人员"), role);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("cohorts/" + cohort + "/results");
        Grid<?> objections = find(Grid.class).all().getLast();
        assertThat(objections.getElement().getAttribute("aria-label")).isEqualTo("Objections");
        return test(objections).getLitRendererPropertyValue(0, 0, "path", String.class);
    }

    private ObjectionId objection() {
        PersonId person = acting.person("张三");
        EnrolmentId enrolment = academies.trainee(cohort, person, EnrolmentState.PROPOSED);
        ResultListId list = Objects.requireNonNull(transactions.execute(status -> {
            Act act = Act.of(administrator, clock.instant());
            ResultList made = lists.save(new ResultList(cohort, act));
            entries.save(new ResultEntry(made.id(), enrolment, person, new BigDecimal("86.50"), act));
            return made.id();
        }));
        people.consentToPublication(person, "paper");
        PublicNoticeId notice = Acting.ask(administrator, Role.ADMINISTRATOR, () -> {
            proposals.decide(list, clock.local().toLocalDate(), "一致同意", List.of());
            return notices.publish(list, TEXT, true);
        });
        ResultEntryId about = open.listed(notice).getFirst().id();
        return open.object(notice, new ObjectionForm(about, false, "群众甲", "北京市某路一号", "010-12345678", "所列荣誉与存档不一致，请核实"));
    }
}
