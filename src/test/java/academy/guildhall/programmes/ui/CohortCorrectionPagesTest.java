package academy.guildhall.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortCorrection;
import academy.guildhall.programmes.CohortCorrections;
import academy.guildhall.programmes.CohortCorrections.Present;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator puts a cohort right on its page. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.programmes.ui", "academy.guildhall.platform.ui"})
class CohortCorrectionPagesTest extends SpringBrowserlessTest {
    @Autowired
    CohortCorrections corrections;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    private PersonId administrator;
    private CohortId cohort;

    @BeforeEach
    void anAdministrator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        administrator = acting.person("管理员");
        cohort = academies.cohort(10);
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("cohorts/" + cohort + "/trainees");
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private IntegerField seats() {
        return find(IntegerField.class).withLabel("Places").single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void fromTheCohortsPageWithWhatFollowsAndAReason() {
        press("Correct");
        test(find(TextField.class).withLabel("Name").single()).setValue("第一期");
        test(seats()).setValue(12);
        press("Check the effects");
        assertThat(page()).contains("Name: 一期 → 第一期", "Places: 10 → 12");

        test(find(TextArea.class).withLabel("Reason").single()).setValue("按通知更正");
        press("Correct");
        assertThat(getCurrentView()).isInstanceOf(TraineesView.class);
        assertThat(corrections.present(cohort).name()).isEqualTo("第一期");
        assertThat(corrections.present(cohort).seats()).isEqualTo(12);
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        press("Correct");
        test(find(TextField.class).withLabel("Name").single()).setValue("");
        seats().setValue(501);
        press("Check the effects");

        assertThat(find(TextField.class).withLabel("Name").single().isInvalid()).isTrue();
        assertThat(seats().getErrorMessage()).contains("500");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void saysWhatSomebodyElseChangedMeanwhile() {
        press("Correct");
        test(find(TextField.class).withLabel("Name").single()).setValue("第一期");
        press("Check the effects");
        test(find(TextArea.class).withLabel("Reason").single()).setValue("按通知更正");
        Present now = corrections.present(cohort);
        corrections.correct(cohort, new CohortCorrection("一期", now.startsOn(), now.endsOn(), 20), "同时更正", now.seen());
        press("Correct");

        assertThat(page()).contains("Places: 20");
        assertThat(seats().getValue()).isEqualTo(20);
        assertThat(find(TextField.class).withLabel("Name").single().getValue()).isEqualTo("第一期");
    }

    @Test
    void aCoordinatorIsNotOfferedIt() {
        Acting.signIn(administrator, Role.COORDINATOR);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("cohorts/" + cohort + "/trainees");
        assertThat(find(Button.class).withText("Correct").all()).isEmpty();
    }
}
