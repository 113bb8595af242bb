package academy.guildhall.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
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
        assertThat(html()).contains("Version 2 in words", "7 working days, the first counted", "Usually 40 a cohort");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefusedAndAfterAReload() {
        form();
        test(notice()).setValue(999);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        assertThatThrownBy(() -> press("Put into force"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("rules.refused.noticeDays");
        assertThat(notice().getValue()).isEqualTo(999);

        form();
        assertThat(notice().getValue()).isEqualTo(999);
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
                .contains("An appointment lasts: 5")
                .noneMatch(text -> text.startsWith("A notice lasts"));
        assertThat(notice().getValue()).isEqualTo(9);
        press("Take the newer one");
        assertThat(notice().getValue()).isEqualTo(5);
        assertThat(find(IntegerField.class)
                        .withLabel("An appointment lasts")
                        .single()
                        .getValue())
                .isEqualTo(5);
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
        return find(IntegerField.class).withLabel("A notice lasts").single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).first()).click();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
