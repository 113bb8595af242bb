package academy.guildhall.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.certification.Certificates.Issued;
import academy.guildhall.certification.Certifying;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(classes = CertificatesView.class)
class CertificatePagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void issuesForAllWhoAreClearedAndSaysWhoGotWhichNumberAndWhoNot() {
        Certifying hall = Certifying.begin(context);
        hall.cleared("张三");
        hall.cleared("王ཀ");
        Acting.signIn(hall.administrator, Role.ADMINISTRATOR);
        navigate("cohorts/" + hall.cohort + "/certificates", CohortCertificatesView.class);

        test(find(Button.class).withText("Issue 2 certificates").first()).click();
        test(find(Button.class).withText("Issue 2 certificates").last()).click();

        hall.awaitRound();
        navigate("cohorts/" + hall.cohort + "/certificates", CohortCertificatesView.class);

        assertThat(html()).contains("Certificates issued: 1. Not issued: 1.", "-0001-", "printed");
    }

    @Test
    void beginsNoRoundForSomebodyWhoIsCertifiedByNow() {
        Certifying hall = Certifying.begin(context);
        hall.cleared("张三");
        EnrolmentId other = hall.cleared("李四");
        Acting.signIn(hall.administrator, Role.ADMINISTRATOR);
        navigate("cohorts/" + hall.cohort + "/certificates", CohortCertificatesView.class);
        test(find(Button.class).withText("Issue 2 certificates").first()).click();
        hall.issue(other);
        Acting.signIn(hall.administrator, Role.ADMINISTRATOR);
        test(find(Button.class).withText("Issue 2 certificates").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Name: 李四 · Certified");
        test(find(Button.class).withText("Show the current version").first()).click();
        assertThat(find(Button.class).withText("Issue 1 certificate").exists()).isTrue();
    }

    @Test
    void letsCoordinatorsReadOnly() {
        Certifying hall = Certifying.begin(context);
        hall.cleared("张三");
        Acting.signIn(hall.person("班主任"), Role.COORDINATOR);
        navigate("cohorts/" + hall.cohort + "/certificates", CohortCertificatesView.class);

        assertThat(find(Button.class).withTextContaining("Issue").exists()).isFalse();
    }

    @Test
    void revokesOnTheCertificatesPageWithAReason() {
        Certifying hall = Certifying.begin(context);
        Issued issued = hall.issue(hall.cleared("张三"));
        Acting.signIn(hall.administrator, Role.ADMINISTRATOR);
        navigate("certificates/" + issued.id(), CertificateView.class);

        test(find(Button.class).withText("Revoke").first()).click();
        test(find(TextArea.class).first()).setValue("材料不实");
        test(find(Button.class).withText("Revoke").last()).click();

        assertThat(find(Span.class).withText("Revoked").exists()).isTrue();
        assertThat(html()).contains("材料不实");
    }

    @Test
    void leadsFromACertificateOnlyWhereItsReaderMayGo() {
        Certifying hall = Certifying.begin(context);
        String page = "certificates/" + hall.issue(hall.cleared("张三")).id();
        String ofCohort = "/cohorts/" + hall.cohort + "/certificates";
        Acting.signIn(hall.person("审计员"), Role.AUDITOR);
        navigate(page, CertificateView.class);
        assertThat(links()).contains("/certificates").doesNotContain(ofCohort);

        Acting.signIn(hall.person("班主任"), Role.COORDINATOR);
        navigate("cohorts/" + hall.cohort + "/certificates", CohortCertificatesView.class);
        navigate(page, CertificateView.class);
        assertThat(links()).contains("/cohorts", ofCohort).doesNotContain("/certificates");
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void showsATraineeTheirOwnCertificateAndNobodyElses() {
        Certifying hall = Certifying.begin(context);
        PersonId person = hall.person("张三");
        Issued mine = hall.issue(hall.cleared(person));
        Issued other = hall.issue(hall.cleared("李四"));
        Acting.signIn(person, Role.TRAINEE);
        navigate("certificate", MyCertificateView.class);

        assertThat(html())
                .contains("Certificate: Certified Craftsman Teacher")
                .containsPattern(
                        "<span class=\"certification-name\" lang=\"zh-Hans\">|<span lang=\"zh-Hans\" class=\"certification-name\">");
        assertThat(html())
                .contains(mine.number().text(), "files/certificates/" + mine.id())
                .doesNotContain(other.number().text());
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
