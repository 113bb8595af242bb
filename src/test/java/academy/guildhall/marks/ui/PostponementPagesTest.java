package academy.guildhall.marks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.TrialFixture;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.MyPostponements;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.panels.ui", "academy.guildhall.marks.ui"})
class PostponementPagesTest extends SpringBrowserlessTest {
    private static final String POSTPONED =
            "Your trial lecture has been postponed. You keep your right to lecture; we’ll tell you the new day.";
    private static final String FORFEITED = "forfeits the lecture and completes the workshop without certification";

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void aTraineeAsksAndWhoeverRunsTheCohortGrantsIt() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        clock.forward(Duration.ofDays(-1));
        Acting.signIn(trials.trainee(), Role.TRAINEE);
        open("trial");
        assertThat(html()).contains("complete the workshop without certification");
        press("Ask for another day…");
        test(find(TextArea.class).last()).setValue("外出领奖");
        test(find(Button.class).withText("Ask").last()).click();
        assertThat(html()).contains("Asked, not decided yet", "外出领奖");

        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open("panels/" + trials.panel());
        assertThat(html()).contains("Postponements", "外出领奖");
        press("Grant another day");
        test(find(Button.class).withText("Grant another day").last()).click();
        assertThat(trials.detail().slots().getFirst().state()).isEqualTo(CandidateState.POSTPONED);

        Acting.signIn(trials.trainee(), Role.TRAINEE);
        open("trial");
        assertThat(html()).contains(POSTPONED);
    }

    @Test
    void aRefusalIsReadOnThePageAsInTheInbox() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        clock.forward(Duration.ofDays(-1));
        Acting.as(
                trials.trainee(),
                Role.TRAINEE,
                () -> context.getBean(MyPostponements.class).ask("不想去"));
        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open("panels/" + trials.panel());
        press("Refuse");
        test(find(TextArea.class).last()).setValue("理由不足");
        test(find(Button.class).withText("Refuse").last()).click();

        Acting.signIn(trials.trainee(), Role.TRAINEE);
        open("trial");
        assertThat(html()).contains("Your lecture isn’t postponed: 理由不足", "Ask for another day…");
    }

    @Test
    void theDialogThatMarksSomebodyAbsentSaysWhatItMeansAndAnExcuseIsEnteredAfterIt() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open("panels/" + trials.panel());
        press("Absent");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anySatisfy(text -> assertThat(text).contains(FORFEITED));
        test(find(Button.class).withText("Absent").last()).click();
        assertThat(trials.detail().slots().getFirst().state()).isEqualTo(CandidateState.ABSENT);

        press("Postpone…");
        test(find(TextArea.class).last()).setValue("急诊");
        test(find(Button.class).withText("Postpone…").last()).click();

        assertThat(trials.detail().slots().getFirst().state()).isEqualTo(CandidateState.POSTPONED);
        assertThat(find(Button.class).withText("Postpone…").exists()).isFalse();
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
