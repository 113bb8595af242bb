package academy.guildhall.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.certification.Certificates;
import academy.guildhall.certification.Certifying;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.appointment.ui", "academy.guildhall.certification.ui"})
class AppointmentPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void appointsAllWhoAreCertifiedAndShowsTheLetterOnTheCertificateAndToItsOwner() {
        Certifying hall = Certifying.begin(context);
        PersonId person = hall.person("张三");
        var issued = hall.issue(hall.cleared(person));
        Acting.signIn(hall.administrator, Role.ADMINISTRATOR);
        String page = "cohorts/" + hall.cohort + "/appointments";
        navigate(page, AppointmentsView.class);

        test(find(Button.class).withText("Appoint 1").first()).click();
        test(find(Button.class).withText("Appoint 1").last()).click();
        hall.awaitRound();
        navigate(page, AppointmentsView.class);

        assertThat(html()).contains("Appointed: 1. Not appointed: 0.", "张三");
        UI.getCurrent().navigate("certificates/" + issued.id());
        assertThat(html()).contains("files/letters/");
        Acting.signIn(person, Role.TRAINEE);
        UI.getCurrent().navigate("certificate");
        assertThat(html()).contains("files/letters/", "Appointed from");
    }

    @Test
    void beginsNoRoundForSomebodyWhoseCertificateWasRevokedMeanwhile() {
        Certifying hall = Certifying.begin(context);
        var issued = hall.issue(hall.cleared("张三"));
        Acting.signIn(hall.administrator, Role.ADMINISTRATOR);
        navigate("cohorts/" + hall.cohort + "/appointments", AppointmentsView.class);
        test(find(Button.class).withText("Appoint 1").first()).click();
        context.getBean(Certificates.class).revoke(issued.id(), Seen.FIRST, "材料不实");
        test(find(Button.class).withText("Appoint 1").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Name: 张三 · Revoked");
    }

    @Test
    void letsCoordinatorsReadOnly() {
        Certifying hall = Certifying.begin(context);
        hall.issue(hall.cleared("张三"));
        Acting.signIn(hall.person("班主任"), Role.COORDINATOR);
        navigate("cohorts/" + hall.cohort + "/appointments", AppointmentsView.class);

        assertThat(find(Button.class).withTextContaining("Appoint").exists()).isFalse();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
