package academy.guildhall.marks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.TwoPanels;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.panels.ui", "academy.guildhall.marks.ui"})
class ComparisonPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void saysThatPanelsCantBeComparedAndCallsWhoLinksThem() {
        TwoPanels two = TwoPanels.at(context, LocalTime.of(4, 0));
        Acting.signIn(two.trials.coordinator, Role.COORDINATOR);
        open("cohorts/" + two.trials.cohort + "/trial");
        assertThat(html()).contains("cohorts/" + two.trials.cohort + "/trial/comparison");
        open("cohorts/" + two.trials.cohort + "/trial/comparison");
        assertThat(html()).contains("share no assessor", "also scores number 1 of");
        callTheFirst();
        assertThat(html()).contains("All panels share assessors");
    }

    private void callTheFirst() {
        test(find(Button.class).withText("Call").all().getFirst()).click();
        test(find(Button.class).withText("Call").last()).click();
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
        roundTrip();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
