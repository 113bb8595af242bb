package academy.guildhall.marks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.Marks;
import academy.guildhall.marks.TrialFixture;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Panels;
import academy.guildhall.panels.RecusalCause;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.TrialDay;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.panels.ui", "academy.guildhall.marks.ui"})
class PanelPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void keepsTheTimeThatTheTimekeeperEnters() {
        TrialFixture trials = TrialFixture.drawn(context, 2);
        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open("panels/" + trials.panel());

        test(find(TextField.class).first()).setValue("15:31");
        test(find(Button.class).withText("Save").first()).click();

        assertThat(trials.detail().slots().getFirst().seconds()).isEqualTo(931);
        assertThat(html()).contains("Lectured", "Seed of the draw");
    }

    @Test
    void saysWhatIsMissingInsteadOfOfferingToTabulate() {
        TrialFixture trials = TrialFixture.drawn(context, 2);
        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open("panels/" + trials.panel());
        test(find(TextField.class).first()).setValue("15:31");
        test(find(Button.class).withText("Save").first()).click();

        assertThat(find(Button.class).withText("Tabulate").first().isEnabled()).isFalse();
        assertThat(html()).contains("Number 2 has no time yet.", "10 sheets are missing.");
    }

    @Test
    void namesWhatCanBeDoneWithASheetBesideItsAssessor() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open("panels/" + trials.panel());

        assertThat(find(Button.class).withText("Recuse…").all())
                .hasSize(5)
                .allSatisfy(button -> assertThat(button.getAriaLabel())
                        .hasValueSatisfying(
                                label -> assertThat(label).startsWith("Recuse ").endsWith(" from number 1")));
    }

    @Test
    void letsASecondPersonVerifyAndTheCoordinatorPublish() {
        TrialFixture trials = TrialFixture.tabulated(context, 2);
        String page = "panels/" + trials.panel();
        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open(page);
        assertThat(html()).contains("Another coordinator or administrator must verify");
        assertThat(find(Button.class).withText("Verify").exists()).isFalse();
        open(page + "/verification");
        assertThat(find(Button.class).withText("Confirm figures").exists()).isFalse();
        open(page + "/marks/1");
        assertThat(html()).contains("How the mark was reached");

        as(trials.second());
        open(page + "/verification");
        assertThat(html()).contains("All figures are the same");
        press("Confirm figures");
        assertThat(trials.detail().state()).isEqualTo(PanelState.VERIFIED);

        as(trials.coordinator());
        open(page);
        press("Publish results");
        assertThat(trials.detail().state()).isEqualTo(PanelState.PUBLISHED);

        Acting.signIn(trials.trainee(), Role.TRAINEE);
        open("trial");
        assertThat(html())
                .contains("You passed the trial lecture.", "Final mark", "Means by criterion", "How you’re scored")
                .doesNotContain("评委1");
    }

    @Test
    void confirmsTheFiguresThatTheSecondPersonSawAndNoneThatWereMadeSince() {
        TrialFixture trials = TrialFixture.tabulated(context, 1);
        Marks marks = context.getBean(Marks.class);
        as(trials.second());
        open("panels/" + trials.panel() + "/verification");
        test(find(Button.class).withText("Confirm figures").first()).click();
        marks.refuse(trials.panel(), trials.detail().seen(), "数字待核");
        Acting.as(
                trials.coordinator(),
                Role.COORDINATOR,
                () -> marks.tabulate(trials.panel(), trials.detail().seen()));
        test(find(Button.class).withText("Confirm figures").last()).click();

        assertThat(trials.detail().state()).isEqualTo(PanelState.TABULATED);
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Tabulated");
        test(find(Button.class).withText("Show the current version").first()).click();
        press("Confirm figures");
        assertThat(trials.detail().state()).isEqualTo(PanelState.VERIFIED);
    }

    @Test
    void showsWhoMovesAPanelWhereItWasMovedMeanwhileAndKeepsWhatTheyTyped() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        PanelDetail seen = trials.detail();
        as(trials.coordinator());
        open("panels/" + trials.panel());
        test(find(Button.class).withText("Change room or time").first()).click();
        TextField room = room();
        test(room).setValue("三号教室" + trials.panel());
        context.getBean(Panels.class)
                .move(
                        seen.id(),
                        seen.seen(),
                        "二号教室" + trials.panel(),
                        seen.day(),
                        seen.firstStart(),
                        seen.minutesBetween());
        test(find(Button.class).withText("Change room or time").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Room: 二号教室" + trials.panel());
        assertThat(room.getValue()).isEqualTo("三号教室" + trials.panel());
        test(find(Button.class).withText("Save my version").first()).click();
        assertThat(trials.detail().room()).isEqualTo("三号教室" + trials.panel());
    }

    @Test
    void enteringATimeWhereAnotherOneStandsByNowShowsItAndKeepsWhatWasTyped() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        as(trials.coordinator());
        open("panels/" + trials.panel());
        test(find(TextField.class).first()).setValue("15:31");
        PanelDetail.Slot seen = trials.detail().slots().getFirst();
        context.getBean(TrialDay.class).lectured(seen.id(), seen.seen(), 840);
        test(find(Button.class).withText("Save").first()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Time taken: 14:00");
        assertThat(find(TextField.class).first().getValue()).isEqualTo("15:31");
        assertThat(trials.detail().slots().getFirst().seconds()).isEqualTo(840);
        test(find(Button.class).withText("Save my version").first()).click();
        assertThat(trials.detail().slots().getFirst().seconds()).isEqualTo(931);
    }

    @Test
    void marksNobodyAbsentWhoseTimeIsEnteredByNow() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        as(trials.coordinator());
        open("panels/" + trials.panel());
        test(find(Button.class).withText("Absent").first()).click();
        PanelDetail.Slot seen = trials.detail().slots().getFirst();
        context.getBean(TrialDay.class).lectured(seen.id(), seen.seen(), 840);
        test(find(Button.class).withText("Absent").last()).click();

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Status: Lectured", "Time taken: 14:00");
        assertThat(trials.detail().slots().getFirst().state()).isEqualTo(CandidateState.LECTURED);
    }

    @Test
    void takesNothingBackThatWasCorrectedMeanwhileAndKeepsTheReason() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        as(trials.coordinator());
        TrialDay day = context.getBean(TrialDay.class);
        PanelDetail.Slot waiting = trials.detail().slots().getFirst();
        day.lectured(waiting.id(), waiting.seen(), 840);
        open("panels/" + trials.panel());
        test(find(Button.class).withText("Undo").first()).click();
        test(find(TextArea.class).first()).setValue("记错了号");
        PanelDetail.Slot timed = trials.detail().slots().getFirst();
        day.lectured(timed.id(), timed.seen(), 900);
        test(find(Button.class).withText("Undo").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Time taken: 15:00");
        test(find(Button.class).withText("Show the current version").first()).click();
        test(find(Button.class).withText("Undo").first()).click();
        assertThat(find(TextArea.class).first().getValue())
                .as("the reason is back")
                .isEqualTo("记错了号");
        test(find(Button.class).withText("Undo").last()).click();
        assertThat(trials.detail().slots().getFirst().state()).isEqualTo(CandidateState.WAITING);
    }

    @Test
    void recusesNobodyASecondTimeAndSaysWhyTheyAreRecusedAlready() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        as(trials.coordinator());
        open("panels/" + trials.panel());
        test(find(Button.class).withText("Recuse…").first()).click();
        test(find(TextArea.class).first()).setValue("亲属");
        PanelDetail.Slot slot = trials.detail().slots().getFirst();
        context.getBean(TrialDay.class)
                .recuse(
                        slot.id(),
                        slot.seen(),
                        trials.detail().duties().getFirst().assessor(),
                        RecusalCause.MASTER_APPRENTICE,
                        "师徒");
        test(find(Button.class).withText("Recuse").last()).click();

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Recused: Master and apprentice · 师徒");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("亲属");
    }

    @Test
    void asksForNoSheetThatWasGivenBackMeanwhile() {
        TrialFixture trials = TrialFixture.sent(context);
        as(trials.coordinator());
        open("panels/" + trials.panel());
        test(find(Button.class).withText("Correct…").first()).click();
        test(find(TextArea.class).first()).setValue("两项填反");
        trials.returned();
        test(find(Button.class).withText("Ask for a correction").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Draft");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("两项填反");
    }

    @Test
    void tabulatesAndPublishesThePanelThatWasSeen() {
        TrialFixture trials = TrialFixture.scored(context);
        PanelDetail seen = trials.detail();
        as(trials.coordinator());
        open("panels/" + trials.panel());
        test(find(Button.class).withText("Tabulate").first()).click();
        Marks marks = context.getBean(Marks.class);
        Acting.as(trials.second(), Role.COORDINATOR, () -> marks.tabulate(trials.panel(), seen.seen()));
        test(find(Button.class).withText("Tabulate").last()).click();
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Tabulated");

        marks.verify(trials.panel(), trials.detail().seen());
        test(find(Button.class).withText("Show the current version").first()).click();
        PanelDetail verified = trials.detail();
        test(find(Button.class).withText("Publish results").first()).click();
        marks.publish(trials.panel(), verified.seen());
        test(find(Button.class).withText("Publish results").last()).click();
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Published");
    }

    private TextField room() {
        return find(TextField.class).all().stream()
                .filter(field -> "Room".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersThePanelsOfACohortAndANewOne() {
        TrialFixture trials = TrialFixture.drawn(context, 1);
        Acting.signIn(trials.coordinator(), Role.COORDINATOR);
        open("cohorts/" + trials.cohort() + "/trial");
        assertThat(html()).contains("No one is ready");

        open("cohorts/" + trials.cohort() + "/trial/new");
        assertThat(find(Button.class).withText("Plan panel").exists()).isTrue();
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private static void as(PersonId person) {
        Acting.signIn(person, Role.COORDINATOR);
    }

    /** Presses a button and the one of the same name that confirms it. */
    private void press(String text) {
        test(find(Button.class).withText(text).first()).click();
        test(find(Button.class).withText(text).last()).click();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
