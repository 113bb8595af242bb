package academy.guildhall.admissions;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.admissions.ApplicationQueries.Filter;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.OpenCohort;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.admissions.ui", "academy.guildhall.platform.ui"})
class ApplicationPagesTest extends SpringBrowserlessTest {
    @Autowired
    Imports imports;

    @Autowired
    Screening screening;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private PersonId administrator;

    @BeforeEach
    void anAdministrator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        administrator = acting.person("管理员");
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void anAdmittedApplicationLeadsToTheTraineeAndOffersNothingElse() {
        Row admitted = admitted("甄选中");
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/" + admitted.id());

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/enrolments/" + java.util.Objects.requireNonNull(admitted.enrolment()));
        assertThat(html()).doesNotContain("1 selected");
    }

    @Test
    void aListFilteredToNothingSaysSo() {
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications", QueryParameters.of("q", "查无此人"));

        assertThat(html()).contains("No applications match.");
    }

    @Test
    void decidesOfApplicationsAsTheyWereSeenAndNamesThoseThatAreNewer() {
        Row first = nominated("甄一");
        Row second = nominated("甄二");
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        screening.returnForCorrection(
                first.chosen(), "课程名称不全", clock.local().toLocalDate().plusDays(7));

        assertThatThrownBy(() -> screening.screenIn(List.of(first.chosen(), second.chosen())))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts())
                                .containsExactly(new Fact("person.name", List.of("甄一", ApplicationState.RETURNED))));
        refused("stale.changed", () -> screening.reject(first.chosen(), "不符合条件"));
        assertThat(applications.find(second.id()).state()).as("not by halves").isEqualTo(ApplicationState.NOMINATED);
    }

    @Test
    void returnsNothingThatSomebodyElseDecidedMeanwhileAndKeepsTheReason() {
        Row nominated = nominated("甄三");
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/" + nominated.id());
        press("Return");
        test(find(TextArea.class).first()).setValue("课程名称不全");
        screening.screenIn(List.of(nominated.chosen()));
        press("Return");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Passed screening");
        press("Show the current version");
        press("Return");
        assertThat(find(TextArea.class).last().getValue()).isEqualTo("课程名称不全");
        assertThat(find(TextArea.class).last().getHelperText()).contains("We’ve restored what you typed at");
    }

    @Test
    void anApplicantWhoCorrectsInTwoTabsSeesWhatTheOtherOneSent() {
        Row nominated = nominated("甄四");
        Acting.as(
                administrator,
                Role.ADMINISTRATOR,
                () -> screening.returnForCorrection(
                        nominated.chosen(), "请写明课程", clock.local().toLocalDate().plusDays(7)));
        Acting.signIn(nominated.person(), Role.TRAINEE);
        UI.getCurrent().navigate("application");
        test(find(TextField.class).first()).setValue("焊接工艺");
        find(RadioButtonGroup.class).all().getFirst().setValue(CourseKind.TECHNICAL);
        screening.correct(nominated.id(), new Seen(1), "氩弧焊", CourseKind.TECHNICAL);
        press("Resubmit");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Course to be developed: 氩弧焊", "Status: Nominated");
        assertThat(find(TextField.class).first().getValue()).isEqualTo("焊接工艺");
        press("Use the newer version");
        assertThat(html()).contains("氩弧焊").doesNotContain("焊接工艺");
    }

    @Test
    void anImportGoesOnWhileItsPageIsLeftAndSaysThereHowItWent() {
        acting.account(administrator, Role.ADMINISTRATOR);
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        ProgrammeId programme = academies.programme();
        String list = "姓名,身份证号,电子邮箱\n甄五,%s,%s@example.com\n"
                .formatted(Acting.identity().text(), "apply" + programme);
        NominationImportId id = imports.handIn(programme, 2026, "a.csv", list.getBytes(StandardCharsets.UTF_8));
        UI.getCurrent().navigate("applications/import/" + id);
        press("Add 1");
        UI.getCurrent().navigate("");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !Acting.ask(administrator, Role.ADMINISTRATOR, () -> imports.preview(id))
                        .open());
        UI.getCurrent().navigate("applications/import/" + id);

        assertThat(html()).contains("1 added, 0 already there, 0 not added.");
    }

    private void press(String button) {
        test(find(Button.class).all().stream()
                        .filter(one -> one.getText().startsWith(button))
                        .reduce((before, last) -> last)
                        .orElseThrow())
                .click();
    }

    private Row nominated(String name) {
        LocalDate today = clock.local().toLocalDate();
        ProgrammeId programme = academies.programme();
        String list = "姓名,身份证号,电子邮箱\n%s,%s,%s@example.com\n"
                .formatted(name, Acting.identity().text(), "apply" + programme);
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> {
            imports.takeOver(
                    imports.handIn(programme, today.getYear(), "a.csv", list.getBytes(StandardCharsets.UTF_8)));
            return applications
                    .page(new Filter(name, null, null), Order.OWN, 0, 1)
                    .getFirst();
        });
    }

    private Row admitted(String name) {
        LocalDate today = clock.local().toLocalDate();
        ProgrammeId programme = academies.programme();
        String list = "姓名,身份证号,电子邮箱\n%s,%s,%s@example.com\n"
                .formatted(name, Acting.identity().text(), "apply" + programme);
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> {
            CohortId cohort = cohorts.open(new OpenCohort(programme, 1, "一期", today, today.plusDays(2), 5));
            imports.takeOver(
                    imports.handIn(programme, today.getYear(), "a.csv", list.getBytes(StandardCharsets.UTF_8)));
            ApplicationId id = applications
                    .page(new Filter(name, null, null), Order.OWN, 0, 1)
                    .getFirst()
                    .id();
            screening.screenIn(List.of(applications.find(id).chosen()));
            screening.admit(List.of(applications.find(id).chosen()), cohort);
            return applications.find(id);
        });
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
