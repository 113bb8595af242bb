package academy.guildhall.programmes.ui;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.people.Consents;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with seats is done with those who were seen on the list. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.programmes.ui", "academy.guildhall.platform.ui"})
class TraineesViewTest extends SpringBrowserlessTest {
    @Autowired
    Enrolments enrolments;

    @Autowired
    Consents consents;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    private CohortId cohort;

    @BeforeEach
    void aCoordinator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        cohort = academies.cohort(10);
        Acting.signIn(acting.person("班主任"), Role.COORDINATOR);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void defersNobodyWhoWasCheckedInMeanwhileAndKeepsTheReason() {
        EnrolmentRow admitted = trainee("甄入学", EnrolmentState.ADMITTED);
        open(admitted);
        press("Defer to the next cohort");
        test(find(TextArea.class).first()).setValue("工作安排");
        enrolments.enrol(List.of(admitted.chosen()));
        press("Defer to the next cohort");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Enrolled");
        assertThat(state(admitted)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("工作安排");
    }

    @Test
    void withdrawsNobodyWhoIsElsewhereByNowAndBringsTheReasonBackOnThePageAsItStands() {
        EnrolmentRow enrolled = trainee("甄退出", EnrolmentState.ENROLLED);
        open(enrolled);
        press("Withdraw");
        test(find(TextArea.class).first()).setValue("工作调动");
        enrolments.withdraw(enrolled.chosen(), "生病");
        press("Withdraw");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Withdrawn");
        test(find(Button.class).withText("Show the current version").first()).click();
        assertThat(find(Button.class).withText("Withdraw").all()).isEmpty();
    }

    @Test
    void namesOnThePageWhoOfThoseChosenStandsElsewhereByNowAndChecksNobodyIn() {
        EnrolmentRow first = trainee("甄六", EnrolmentState.ADMITTED);
        EnrolmentRow second = trainee("甄七", EnrolmentState.ADMITTED);
        open(first, second);
        enrolments.defer(first.chosen(), "工作安排");
        press("Enrol 2");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Name: 甄六 · Deferred");
        assertThat(state(second)).as("not by halves").isEqualTo(EnrolmentState.ADMITTED);
        press("Show the current version");
        open(enrolments.row(second.id()));
        press("Enrol 1");
        assertThat(state(second)).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void whoTakesTheirSeatOnTheHomePageHearsThatItWasDeclinedInAnotherTab() {
        EnrolmentRow admitted = trainee("甄八", EnrolmentState.ADMITTED);
        acting.account(admitted.person(), Role.TRAINEE);
        Acting.signIn(admitted.person(), Role.TRAINEE);
        UI.getCurrent().navigate("");
        enrolments.decline(admitted.chosen());
        press("Accept my place");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Declined");
        Acting.signIn(acting.person("班主任"), Role.COORDINATOR);
        assertThat(state(admitted)).isEqualTo(EnrolmentState.DECLINED);
    }

    @Test
    void whoDeclinesTheirSeatOnTheHomePageHearsThatItWasTakenInAnotherTab() {
        EnrolmentRow admitted = trainee("甄九", EnrolmentState.ADMITTED);
        acting.account(admitted.person(), Role.TRAINEE);
        Acting.signIn(admitted.person(), Role.TRAINEE);
        UI.getCurrent().navigate("");
        press("Decline");
        enrolments.accept(admitted.chosen());
        press("Decline");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Enrolled");
        Acting.signIn(acting.person("班主任"), Role.COORDINATOR);
        assertThat(state(admitted)).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void checksNobodyInWhenOneOfThoseChosenStandsElsewhereByNow() {
        EnrolmentRow first = trainee("甄一", EnrolmentState.ADMITTED);
        EnrolmentRow second = trainee("甄二", EnrolmentState.ADMITTED);
        enrolments.defer(first.chosen(), "工作安排");

        assertThatThrownBy(() -> enrolments.enrol(List.of(first.chosen(), second.chosen())))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts())
                                .containsExactly(new Fact("person.name", List.of("甄一", EnrolmentState.DEFERRED))));
        assertThat(state(second)).as("not by halves").isEqualTo(EnrolmentState.ADMITTED);
    }

    @Test
    void whoIsCheckedInAlreadyStaysSoWithoutAnotherWord() {
        EnrolmentRow admitted = trainee("甄三", EnrolmentState.ADMITTED);
        assertThat(enrolments.enrol(List.of(admitted.chosen()))).isEqualTo(1);
        assertThat(enrolments.enrol(List.of(admitted.chosen()))).isZero();
        assertThat(enrolments.row(admitted.id()).seen().version()).isEqualTo(1);
    }

    @Test
    void aTraineeAnswersTheOfferThatTheySawAndNoOther() {
        EnrolmentRow admitted = trainee("甄四", EnrolmentState.ADMITTED);
        Acting.as(admitted.person(), Role.TRAINEE, () -> {
            enrolments.accept(admitted.chosen());
            enrolments.accept(admitted.chosen());
            refused("stale.changed", () -> enrolments.decline(admitted.chosen()));
        });
        PersonId stranger = acting.person("旁人");
        assertThatThrownBy(() -> Acting.as(stranger, Role.TRAINEE, () -> enrolments.decline(admitted.chosen())))
                .isInstanceOf(NotFound.class);
        assertThat(state(admitted)).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void entersNoPaperForSomebodyWhoConsentedMeanwhileAndKeepsWhereItIs() {
        EnrolmentRow enrolled = trainee("甄五", EnrolmentState.ENROLLED);
        UI.getCurrent().navigate("enrolments/" + enrolled.id());
        press("Record paper consent");
        test(find(TextArea.class).first()).setValue("档案柜二");
        Acting.as(enrolled.person(), Role.TRAINEE, consents::give);
        press("Record");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Consent to public notice: Given");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("档案柜二");
    }

    private EnrolmentRow trainee(String name, EnrolmentState state) {
        EnrolmentId enrolment = academies.trainee(cohort, acting.person(name), state);
        return enrolments.row(enrolment);
    }

    private EnrolmentState state(EnrolmentRow trainee) {
        return enrolments.row(trainee.id()).state();
    }

    /** The list, with some chosen on it. */
    @SuppressWarnings("unchecked")
    private void open(EnrolmentRow... chosen) {
        UI.getCurrent().navigate("cohorts/" + cohort + "/trainees");
        Grid<EnrolmentRow> list = find(Grid.class).first();
        list.asMultiSelect().select(chosen);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
