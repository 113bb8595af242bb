package academy.guildhall.marks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.ReviewQueries;
import academy.guildhall.marks.ScoreReviewState;
import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.panels.ui", "academy.guildhall.marks.ui"})
class ReviewPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    ReviewQueries queries;

    private PanelId panel;
    private PersonId trainee;
    private PersonId second;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private void asked() {
        Trials trials = Trials.ready(context, 1);
        trainee = trials.people.getFirst();
        second = trials.second;
        panel = trials.published(0.7);
        Acting.signIn(trainee, Role.TRAINEE);
        open("trial");
        assertThat(html()).contains("You didn’t pass the trial lecture. You may give one more; we’ll tell you when.");
        press("Ask for a score review…");
        test(find(TextArea.class).last()).setValue("一份打分单录错");
        test(find(Button.class).withText("Ask").last()).click();
        assertThat(html()).contains("Asked, not decided yet", "一份打分单录错");
    }

    @Test
    void aTraineeReadsThatTheFiguresStandAsInTheInbox() {
        asked();
        Acting.signIn(second, Role.COORDINATOR);
        open("panels/" + panel);
        decide("Figures stand…", "与打分单一致");

        Acting.signIn(trainee, Role.TRAINEE);
        open("trial");
        assertThat(html()).contains("Your figures were reviewed, and stand: 与打分单一致");
    }

    @Test
    void oneEntersThePointsAsTheyWereGivenAndAnotherConfirmsThem() {
        asked();
        Acting.signIn(second, Role.COORDINATOR);
        open("panels/" + panel);
        press("Propose a correction…");
        @SuppressWarnings("unchecked")
        Select<PersonId> sheet = find(Select.class).last();
        sheet.setValue(sheet.getListDataView().getItems().findFirst().orElseThrow());
        TextField field = find(TextField.class).all().stream()
                .filter(one -> one.getLabel() != null && one.isVisible())
                .findFirst()
                .orElseThrow();
        test(find(TextArea.class).last()).setValue("誊录有误");
        test(field).setValue("很多");
        test(find(Button.class).withText("Propose a correction…").last()).click();
        assertThat(row().state()).isEqualTo(ScoreReviewState.ASKED);
        test(field).setValue("9.5");
        test(find(Button.class).withText("Propose a correction…").last()).click();
        assertThat(row().state()).isEqualTo(ScoreReviewState.PROPOSED);
        assertThat(html()).contains("Waiting for another person to confirm", "→ 9.5");

        Acting.signIn(acting.person("复核人", "示例工匠学院"), Role.COORDINATOR);
        open("panels/" + panel);
        press("Confirm correction");
        test(find(Button.class).withText("Confirm correction").last()).click();
        assertThat(row().state()).isEqualTo(ScoreReviewState.CORRECTED);
        assertThat(html()).contains("Final mark: was");

        Acting.signIn(trainee, Role.TRAINEE);
        open("trial");
        assertThat(html()).contains("A sheet’s total was", "Final mark: was", "Reason: 誊录有误");
    }

    private ReviewQueries.Row row() {
        return Acting.ask(second, Role.COORDINATOR, () -> queries.on(panel)).getFirst();
    }

    private void decide(String verb, String reason) {
        press(verb);
        test(find(TextArea.class).last()).setValue(reason);
        test(find(Button.class).withText(verb).last()).click();
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).first()).click();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
