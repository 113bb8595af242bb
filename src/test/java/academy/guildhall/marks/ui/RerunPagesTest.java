package academy.guildhall.marks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.Trials;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who puts rules into force looks first at what they would have done, and finds it again with the version. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.programmes.ui", "academy.guildhall.marks.ui"})
class RerunPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private String programme = "";
    private Trials trials;

    @BeforeEach
    void aPanelOfThePast() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        trials = Trials.ready(context, 2);
        trials.published(0.9);
        programme = "settings/programmes/"
                + jdbc.sql("select programme_id from cohort where id = :id")
                        .param("id", trials.cohort.value())
                        .query(UUID.class)
                        .single();
        Acting.signIn(trials.second, Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void showsWhoseResultWouldHaveBeenAnotherBeforeAVersionIsInForceAndWithItAfter() {
        passing("95");
        press("Put into force");

        assertThat(html())
                .contains("What these rules would have done", "1 panel, 2 lectures", "Results that would differ");
        assertThat(html()).doesNotContain("The new version is in force");

        press("Put into force");
        navigate(programme, Component.class);
        assertThat(html()).contains("Version 2", "As it was when this version was put into force");
    }

    @Test
    void showsItAgainWhenTheDraftHasChangedSince() {
        passing("95");
        press("What would it have changed?");
        assertThat(html()).contains("What these rules would have done");

        test(pass()).setValue(new BigDecimal("70"));
        press("Put into force");
        assertThat(html()).contains("Nobody’s place or result would have been different.");

        press("Put into force");
        navigate(programme, Component.class);
        assertThat(html()).contains("Version 2", "Nobody’s place or result would have been different.");
    }

    @Test
    void showsTraineesTheRubricBeforeTheirLecture() {
        trialOf(Trials.ready(context, 1));

        assertThat(html())
                .contains(
                        "Content: at least 18 of 30 points",
                        "Excellent from 90 %, Good from 75 %, Fair from 60 %, Weak",
                        "The mean of all totals decides, then Content, Teaching: method and demonstration, then the chief",
                        "Points go up in steps of 0.5");
    }

    @Test
    void showsItInChineseToThoseWhoReadChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        trialOf(Trials.ready(context, 1));

        assertThat(html()).contains("内容不低于18分（满分30分）", "优秀（90%起）、良好（75%起）", "依次比较全部总分的平均分、内容、教学方法与示范、评委组长的总分");
    }

    private void trialOf(Trials waiting) {
        Acting.signIn(waiting.people.getFirst(), Role.TRAINEE);
        navigate("trial", TrialView.class);
    }

    private void passing(String mark) {
        navigate(programme + "/rules", Component.class);
        test(pass()).setValue(new BigDecimal(mark));
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
    }

    private BigDecimalField pass() {
        return find(BigDecimalField.class).all().stream()
                .filter(field -> field.getAriaLabel().orElse("").startsWith("A lecture passes with"))
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
