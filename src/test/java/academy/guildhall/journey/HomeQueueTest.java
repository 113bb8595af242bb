package academy.guildhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The home of those who run cohorts: what waits in every one of them, and after one thing the next. */
@ApplicationTest
class HomeQueueTest extends SpringBrowserlessTest {
    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    Enrolments enrolments;

    private PersonId coordinator;
    private CohortId older;
    private CohortId newer;

    @BeforeEach
    void twoCohorts() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        coordinator = acting.person("班主任");
        older = academies.cohort(20);
        newer = academies.cohort(20);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private void signIn() {
        Acting.signIn(
                coordinator,
                Stream.of(older, newer)
                        .map(cohort -> Acting.grant(Role.COORDINATOR, Scope.cohort(cohort.value())))
                        .toArray(Grant[]::new));
    }

    private void trainees(CohortId cohort, EnrolmentState state, int people) {
        for (int i = 0; i < people; i++) {
            academies.trainee(cohort, acting.person("学员" + (char) ('一' + i)), state);
        }
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getElement().hasAttribute("data-urgency"))
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private String next() {
        return find(Div.class).all().stream()
                .filter(bar -> bar.hasClassName("next-bar") && bar.isVisible())
                .map(bar -> bar.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    @Test
    void tellsOfEveryCohortUnderWayAndNotOfTheNewestOnly() {
        trainees(older, EnrolmentState.ADMITTED, 2);
        trainees(newer, EnrolmentState.ADMITTED, 1);
        signIn();
        UI.getCurrent().navigate("");

        assertThat(lines()).anyMatch(line -> line.contains("2 people haven’t checked in"));
        assertThat(lines()).anyMatch(line -> line.contains("One person hasn’t checked in"));
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("/cohorts/" + older + "/trainees", "/cohorts/" + newer + "/trainees");
    }

    @Test
    void namesWhoHasNoCoachAndWhoIsReadyAndOnNoPanel() {
        trainees(older, EnrolmentState.POLISHING, 3);
        trainees(newer, EnrolmentState.APPROVED_FOR_TRIAL, 3);
        signIn();
        UI.getCurrent().navigate("");

        assertThat(lines())
                .anyMatch(line -> line.contains("3 trainees have no coach"))
                .anyMatch(line -> line.contains("3 people are ready for the trial lecture but not on a panel"));
    }

    @Test
    void tellsOnlyAdministratorsWhoPassedAndStandsOnNoListAndWhoWaitsForAPaper() {
        trainees(older, EnrolmentState.PASSED, 2);
        trainees(older, EnrolmentState.CLEARED, 1);
        trainees(newer, EnrolmentState.CERTIFIED, 4);
        signIn();
        UI.getCurrent().navigate("");
        assertThat(lines()).isEmpty();

        Acting.signIn(
                coordinator,
                Acting.grant(Role.ADMINISTRATOR, Scope.cohort(older.value())),
                Acting.grant(Role.ADMINISTRATOR, Scope.cohort(newer.value())));
        UI.getCurrent().navigate("inbox");
        UI.getCurrent().navigate("");
        assertThat(lines())
                .anyMatch(line -> line.contains("2 people have passed but are not on a list"))
                .anyMatch(line -> line.contains("One certificate to issue"))
                .anyMatch(line -> line.contains("4 letters of appointment to issue"));
    }

    @Test
    void offersWhatWaitsNextWhenOneThingIsFinishedAndNotThePageItself() {
        trainees(older, EnrolmentState.ADMITTED, 2);
        trainees(newer, EnrolmentState.ADMITTED, 1);
        signIn();
        UI.getCurrent().navigate("cohorts/" + older + "/trainees");
        Grid<?> grid = find(Grid.class).first();
        selectAll(grid);
        test(find(Button.class).withText("Enrol 2").first()).click();

        // Those who were just enrolled have no coach; those of the other cohort may still come.
        assertThat(next())
                .contains("2 enrolled")
                .contains("Next: 2 trainees have no coach")
                .contains("One more is waiting");
        test(find(Button.class).withText("Undo").first()).click();
        assertThat(enrolments.of(older)).extracting(EnrolmentRow::state).containsOnly(EnrolmentState.ADMITTED);
        assertThat(next()).isEmpty();
    }

    @Test
    void takesNothingBackFromWhomSomethingElseWasDoneMeanwhile() {
        trainees(older, EnrolmentState.ADMITTED, 2);
        signIn();
        UI.getCurrent().navigate("cohorts/" + older + "/trainees");
        selectAll(find(Grid.class).first());
        test(find(Button.class).withText("Enrol 2").first()).click();
        EnrolmentRow one = enrolments.of(older).getFirst();
        enrolments.withdraw(one.chosen(), "生病");
        test(find(Button.class).withText("Undo").first()).click();

        assertThat(find(Dialog.class).all()).as("says so").hasSize(1);
        assertThat(enrolments.of(older))
                .extracting(EnrolmentRow::state)
                .as("not by halves")
                .containsExactlyInAnyOrder(EnrolmentState.WITHDRAWN, EnrolmentState.ENROLLED);
    }

    @SuppressWarnings("unchecked")
    private static void selectAll(Grid<?> grid) {
        Grid<Object> any = (Grid<Object>) grid;
        any.getListDataView().getItems().forEach(any::select);
    }
}
