package academy.guildhall.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Help;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.RuleVersions;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@ViewPackages(classes = {RuleVersionsView.class})
class RulesPagesTest extends SpringBrowserlessTest {
    @Autowired
    Academies academies;

    @Autowired
    RuleVersions versions;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private ProgrammeId programme;

    @BeforeEach
    void anAdministrator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        programme = academies.programme();
        PersonId administrator = acting.person("管理员");
        Acting.signIn(administrator, Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void putsANewVersionIntoForceThatDiffersInOneFigure() {
        form();
        test(notice()).setValue(7);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        press("Put into force");

        navigate("settings/programmes/" + programme, RuleVersionsView.class);
        assertThat(html())
                .contains("Version 2", "runs for 7 working days, counting the first", "A cohort takes about 40 people");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefusedAndAfterAReload() {
        form();
        test(notice()).setValue(999);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        press("Put into force");
        assertThat(notice().getErrorMessage()).isEqualTo("A notice runs for 1 to 250 working days.");
        assertThat(notice().getValue()).isEqualTo(999);

        form();
        assertThat(notice().getValue()).isEqualTo(999);
    }

    @Test
    void saysEverythingThatIsMissingOrCantBeAtOnceAndAtItsSentence() {
        form();
        test(notice()).setValue(999);
        figure("A cohort takes … people.").clear();
        figure("A lecture is too short if it takes less than … minutes.").setValue(15);
        press("Put into force");

        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains(
                        "4 things need correcting",
                        "Choose the day from which the version applies",
                        "Fill in “People in a cohort”.",
                        "A notice runs for 1 to 250 working days.",
                        "must be shorter than a full one");
        assertThat(figure("A cohort takes … people.").isInvalid()).isTrue();
        assertThat(find(DatePicker.class).single().isInvalid()).isTrue();
    }

    @Test
    void saysAtEachRuleWhatItMeansAndWhereItStands() {
        navigate("settings/programmes/" + programme, RuleVersionsView.class);

        assertThat(find(Help.class).all()).hasSize(8);
        assertThat(find(Help.class).all().getFirst().getElement().getTextRecursively())
                .contains("Help: Places", "How many places a cohort is opened with", ", version 1, in force from ");
    }

    @Test
    void namesTheOneFigureThatAnotherTabPutIntoForceMeanwhile() {
        form();
        test(notice()).setValue(9);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        inAnotherTab();
        press("Put into force");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Years of an appointment: 5")
                .noneMatch(text -> text.startsWith("Working days of a notice"));
        assertThat(notice().getValue()).isEqualTo(9);
        press("Use the newer version");
        assertThat(notice().getValue()).isEqualTo(5);
        assertThat(figure("An appointment runs for … years.").getValue()).isEqualTo(5);
    }

    private void inAnotherTab() {
        ProgrammeRules was = ProgrammeRules.defaults();
        versions.publish(
                programme,
                new Seen(1),
                clock.local().toLocalDate(),
                new ProgrammeRules(
                        was.capacity(),
                        was.polishingRounds(),
                        was.coachAnswerDays(),
                        was.trial(),
                        was.noticeDays(),
                        was.noticeCloses(),
                        was.objectionDays(),
                        5));
    }

    private void form() {
        navigate("settings/programmes/" + programme + "/rules", NewRulesView.class);
    }

    private IntegerField notice() {
        return figure("A notice runs for … working days, counting the first.");
    }

    /** Readers hear the whole sentence at the figure in it. */
    private IntegerField figure(String sentence) {
        return find(IntegerField.class).all().stream()
                .filter(field -> sentence.equals(field.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).first()).click();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
