package academy.guildhall.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.admissions.ApplicationQueries.Filter;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.platform.PersonId;
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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

        assertThat(html()).contains("No application fits.");
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
            List<ApplicationId> ids = applications.page(new Filter(name, null, null), 0, 1).stream()
                    .map(Row::id)
                    .toList();
            screening.screenIn(ids);
            screening.admit(ids, cohort);
            return applications.find(ids.getFirst());
        });
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
