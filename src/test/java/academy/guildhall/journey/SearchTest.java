package academy.guildhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.courseware.CourseOutline;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.courseware.MyCourse;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One search over people, cohorts, courses and certificates, by what the reader may see; and one page for all of a person. */
@ApplicationTest
class SearchTest extends SpringBrowserlessTest {
    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MyCourse mine;

    private final String topic = "螺钿" + UUID.randomUUID();
    private PersonId trainee;
    private CohortId cohort;
    private EnrolmentId enrolment;
    private CourseProjectId course;

    @BeforeEach
    void aTraineeWithACourse() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        cohort = academies.cohort(20);
        trainee = acting.person("尉迟螺钿", "嵌艺厂" + UUID.randomUUID());
        enrolment = academies.trainee(cohort, trainee, EnrolmentState.ENROLLED);
        course = Acting.ask(trainee, Role.TRAINEE, () -> mine.open().project());
        Acting.as(
                trainee,
                Role.TRAINEE,
                () -> mine.describe(course, CourseOutline.EMPTY, new CourseOutline(topic, null, "", "")));
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private List<String> find(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.hasClassName("shell-search"))
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(TextField.class).withLabel("Name, employer, number or title").last())
                .setValue(words);
        return within(find(Dialog.class).all().getLast())
                .filter(ListItem.class::isInstance)
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(SearchTest::within));
    }

    private static Grant in(Role role, CohortId cohort) {
        return Acting.grant(role, Scope.cohort(cohort.value()));
    }

    @Test
    void aCoordinatorFindsATraineeByNameAndTheCourseByItsTitle() {
        Acting.signIn(acting.person("班主任"), in(Role.COORDINATOR, cohort));
        UI.getCurrent().navigate("");

        assertThat(find("尉迟螺钿")).anyMatch(line -> line.startsWith("尉迟螺钿") && line.endsWith("Trainee"));
        assertThat(find(topic)).singleElement().asString().startsWith(topic).endsWith("Course");
        assertThat(find("没有这样的人" + topic)).isEmpty();
    }

    @Test
    void whoRunsAnotherCohortFindsNothingOfThisOne() {
        Acting.signIn(acting.person("外班主任"), in(Role.COORDINATOR, academies.cohort(5)));
        UI.getCurrent().navigate("");

        assertThat(find("尉迟螺钿")).isEmpty();
        assertThat(find(topic)).isEmpty();
    }

    @Test
    void aCoachFindsNoCourseOfAnotherCoach() {
        Acting.signIn(acting.person("外导师"), Role.COACH);
        UI.getCurrent().navigate("");

        assertThat(find(topic)).isEmpty();
    }

    @Test
    void aTraineeHasNoSearch() {
        Acting.signIn(trainee, Role.TRAINEE);
        UI.getCurrent().navigate("");

        assertThat(find(NativeButton.class).all().stream()
                        .filter(button -> button.hasClassName("shell-search"))
                        .filter(NativeButton::isVisible))
                .isEmpty();
    }

    @Test
    void thePageOfAPersonShowsTheirWholeRoad() {
        Acting.signIn(acting.person("管理员"), Role.ADMINISTRATOR);
        UI.getCurrent().navigate("people/" + trainee);

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Progress", "Courses");
        assertThat(find(ListItem.class).all().stream()
                        .map(line -> line.getElement().getTextRecursively()))
                .anyMatch(line -> line.contains(topic) && line.contains("no version"));
        UI.getCurrent().navigate("enrolments/" + enrolment);
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("Courses")
                .doesNotContain("Progress");
    }

    @Test
    void thePageOfATraineeShowsToACoordinatorWhatTheyRunAndNothingElse() {
        CohortId other = academies.cohort(5);
        academies.trainee(other, trainee, EnrolmentState.PASSED);
        Acting.signIn(acting.person("班主任"), in(Role.COORDINATOR, cohort));
        UI.getCurrent().navigate("enrolments/" + enrolment);

        assertThat(find(ListItem.class).all().stream()
                        .map(line -> line.getElement().getTextRecursively()))
                .anyMatch(line -> line.contains(topic));
        assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain("Messages", "Certificates");
    }
}
