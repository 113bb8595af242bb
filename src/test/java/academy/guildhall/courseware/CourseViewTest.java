package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.comments.CommentPlace;
import academy.guildhall.comments.CommentRow;
import academy.guildhall.comments.CommentState;
import academy.guildhall.courseware.Courses.Course;
import academy.guildhall.people.PeopleQueries.Choice;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.Statements;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.courseware.ui", "academy.guildhall.platform.ui"})
class CourseViewTest extends SpringBrowserlessTest {
    @Autowired
    Statements statements;

    @Autowired
    CourseComments comments;

    @Autowired
    MyCourse mine;

    @Autowired
    CourseReading reading;

    @Autowired
    CohortPolishing cohorts;

    @Autowired
    MovableClock clock;

    private Courses courses;

    @BeforeEach
    void courses(@Autowired AutowireCapableBeanFactory beans) {
        courses = beans.createBean(Courses.class);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        clock.set(LocalDateTime.of(2026, 9, 7, 9, 0));
        Acting.signOut();
    }

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTraineeFindsTheUploadFirst() {
        Course course = courses.given();
        Acting.signIn(course.trainee(), Role.TRAINEE);
        UI.getCurrent().navigate("course");
        assertThat(find(H1.class).first().getText()).isEqualTo("My course");
        assertThat(find(Upload.class).all()).hasSize(1);
    }

    @Test
    void aCoachMayReturnAVersionThatIsIn() {
        Course course = courses.given();
        courses.upload(course);
        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent()
                .navigate(
                        "polishing/" + course.id(), com.vaadin.flow.router.QueryParameters.simple(Map.of("page", "2")));
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Return for revision", "Sign off");
        Component viewer = find(Component.class).all().stream()
                .filter(one -> !one.getElement().isTextNode()
                        && one.getElement().getTag().equals("gh-deck-viewer"))
                .findFirst()
                .orElseThrow();
        assertThat(viewer.getElement().getPropertyRaw("deck").toString()).contains("\"page\":2");
    }

    @Test
    void signOffIsNotOfferedWhileSomethingIsMissing() {
        Course course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(find(Button.class).withText("Sign off").first().isEnabled()).isFalse();
        assertThat(texts()).contains("2 versions must be reviewed; 1 has been so far.");

        courses.giveBack(course);
        courses.upload(course, Decks.pdf(4));
        courses.awaitPages(course);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(find(Button.class).withText("Sign off").first().isEnabled()).isTrue();
    }

    @Test
    void aVersionIsReturnedWithADayAndATime() {
        Course course = courses.given();
        courses.upload(course);
        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent().navigate("polishing/" + course.id());
        test(find(Button.class).withText("Return for revision").first()).click();
        DatePicker day = find(DatePicker.class).first();
        LocalDate suggested = day.getValue();
        day.setValue(null);
        test(find(Button.class).withText("Return for revision").last()).click();
        assertThat(day.getErrorMessage()).isEqualTo("Fill in “Next version due on”.");

        day.setValue(suggested.plusDays(1));
        test(find(Button.class).withText("Return for revision").last()).click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(jdbc.sql("select state from course_project where id = :course")
                        .param("course", course.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("REVISING");
    }

    @Test
    void pagesThatAreMissingCanBeDrawnAgain() {
        Course course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        Acting.signIn(course.trainee(), Role.TRAINEE);
        UI.getCurrent().navigate("course");
        assertThat(find(Button.class).withText("Redraw missing pages").all())
                .as("nothing is missing")
                .isEmpty();

        jdbc.sql("""
                        update page_image set large = null, small = null, width = null, height = null where page = 1
                           and document_id in (select document_id from deck_version where project_id = :course)
                        """).param("course", course.id().value()).update();
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("course");
        test(find(Button.class).withText("Redraw missing pages").first()).click();
        assertThat(find(Notification.class).all().stream()
                        .map(one -> one.getElement().getTextRecursively()))
                .contains("One page is being redrawn.");
        courses.awaitPages(course);
    }

    @Test
    void aDeckLeadsBackToWhereItsReaderCameFrom() {
        Course course = courses.given();
        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(links()).contains("/polishing");

        Acting.signIn(course.coach(), Role.COORDINATOR);
        UI.getCurrent().navigate("");
        Acting.signIn(courses.coach("班主任"), Role.COORDINATOR);
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(links())
                .contains("/cohorts/" + course.cohort() + "/polishing")
                .doesNotContain("/polishing");
    }

    @Test
    void anAnswerThatIsLateIsSaidToBeSo() {
        Course course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        clock.forward(Duration.ofDays(20));

        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(paragraphs()).anyMatch(text -> text.matches("Your answer was due on .* and is late\\."));
        Acting.signIn(courses.coach("班主任"), Role.COORDINATOR);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(paragraphs()).anyMatch(text -> text.matches("The coach’s answer was due on .* and is late\\."));
        Acting.signIn(course.trainee(), Role.TRAINEE);
        UI.getCurrent().navigate("course");
        assertThat(paragraphs()).anyMatch(text -> text.matches(".* The answer was due on .* and is late\\."));
    }

    @Test
    void onlyTheCoachIsToldThatTheyWillBeTold() {
        Course course = courses.given();
        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(paragraphs()).anyMatch(text -> text.contains("You’ll be told"));
        Acting.signIn(courses.coach("班主任"), Role.COORDINATOR);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("polishing/" + course.id());
        assertThat(paragraphs()).contains("No version has been uploaded yet.");
    }

    @Test
    void showsWhatAnotherTabWroteIntoTheFieldAndKeepsWhatWasTyped() {
        Course course = courses.given();
        Acting.signIn(course.trainee(), Role.TRAINEE);
        UI.getCurrent().navigate("course");
        mine.describe(course.id(), CourseOutline.EMPTY, new CourseOutline("", null, "三年焊工", ""));
        TextArea learners = field("Learners");
        test(learners).setValue("青年工人");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Learners: 三年焊工");
        assertThat(learners.getValue()).isEqualTo("青年工人");
        assertThat(texts()).noneMatch(text -> text.startsWith("Saved "));

        test(field("Outcome")).setValue("能独立完成");
        assertThat(texts()).as("the other field is kept").anyMatch(text -> text.startsWith("Saved "));
        test(find(Button.class).withText("Save my version").first()).click();
        assertThat(reading.sheet(course.id(), null).outline()).isEqualTo(new CourseOutline("", null, "青年工人", "能独立完成"));
    }

    @Test
    void aSignOffOfADeckThatIsNoLongerTheLatestSaysWhatThereIsNow() {
        Course course = courses.given();
        courses.upload(course);
        courses.giveBack(course);
        courses.upload(course, Decks.pdf(4));
        courses.awaitPages(course);
        courses.giveBack(course);
        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent().navigate("polishing/" + course.id());
        test(find(Button.class).withText("Sign off").first()).click();
        courses.upload(course, Decks.pdf(5));
        courses.awaitPages(course);
        test(find(Button.class).withText("Sign off").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Versions: 3");
        test(find(Button.class).withText("Show the current version").first()).click();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).anyMatch(text -> text.startsWith("Version 3"));
        assertThat(reading.sheet(course.id(), null).state()).isEqualTo(CourseState.IN_REVIEW);
    }

    @Test
    void settlesNoCommentThatWasAnsweredSinceItWasRead() {
        Course course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        comment(course, 1);
        Acting.signIn(course.coach(), Role.COACH);
        UI.getCurrent().navigate("polishing/" + course.id());
        CommentRow read = reading.sheet(course.id(), null).comments().getFirst();
        Acting.as(course.trainee(), Role.TRAINEE, () -> comments.answer(read.id(), "第 2 页也要放大吗？"));
        test(find(Button.class).withText("Resolve").first()).click();

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Status: Answered", "Last reply: 第 2 页也要放大吗？");
        test(find(Button.class).withText("Show the current version").first()).click();
        assertThat(paragraphs()).contains("第 2 页也要放大吗？");
        test(find(Button.class).withText("Resolve").first()).click();
        assertThat(reading.sheet(course.id(), null).comments().getFirst().state())
                .isEqualTo(CommentState.RESOLVED);
    }

    @Test
    void reopensNoCommentThatWasReopenedAndAnsweredMeanwhile() {
        Course course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        comment(course, 1);
        Acting.signIn(course.coach(), Role.COACH);
        CommentRow made = reading.sheet(course.id(), null).comments().getFirst();
        comments.resolve(made.id(), made.seen());
        CommentRow settled = reading.sheet(course.id(), null).comments().getFirst();
        UI.getCurrent().navigate("polishing/" + course.id());
        comments.reopen(made.id(), settled.seen());
        Acting.as(course.trainee(), Role.TRAINEE, () -> comments.answer(made.id(), "已改"));
        test(find(Button.class).withText("Reopen").first()).click();

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Status: Answered", "Last reply: 已改");
        assertThat(reading.sheet(course.id(), null).comments().getFirst().state())
                .isEqualTo(CommentState.ANSWERED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesNobodyToACoachWhomSomebodyElseGaveToAnotherMeanwhile() {
        Course course = courses.given();
        PersonId another = courses.coach("钱导师");
        Acting.signIn(courses.coach("班主任"), Role.COORDINATOR);
        UI.getCurrent().navigate("cohorts/" + course.cohort() + "/polishing");
        Grid<CohortPolishing.Row> list = find(Grid.class).first();
        CohortPolishing.Row seen =
                cohorts.page(course.cohort(), null, Order.OWN, 0, 10).getFirst();
        list.asMultiSelect().select(seen);
        ComboBox<Choice> coach = find(ComboBox.class).first();
        PersonId third = courses.coach("孙导师");
        coach.setValue(cohorts.coaches(course.cohort()).stream()
                .filter(choice -> choice.id().equals(third))
                .findFirst()
                .orElseThrow());
        cohorts.assign(List.of(seen.chosen()), another);
        test(find(Button.class).withText("Assign 1 trainee to this coach").first())
                .click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Trainee: 王学员 · 钱导师");
        assertThat(cohorts.page(course.cohort(), null, Order.OWN, 0, 10)
                        .getFirst()
                        .coachId())
                .isEqualTo(another);
    }

    private TextArea field(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> links() {
        return within((Component) getCurrentView())
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    /** The page alone, without the navigation around it. */
    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(CourseViewTest::within));
    }

    @Test
    void aPageTakesFewStatementsHoweverManyCommentsThereAre() {
        Course course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        comment(course, 1);
        int trainee = statementsOf(course.trainee(), Role.TRAINEE, "course");
        // That a coach has opened a version is written down once.
        int first = statementsOf(course.coach(), Role.COACH, "polishing/" + course.id());
        int coach = statementsOf(course.coach(), Role.COACH, "polishing/" + course.id());
        assertThat(first).isLessThanOrEqualTo(coach + 6);
        assertThat(trainee).isLessThanOrEqualTo(10);
        assertThat(coach).isLessThanOrEqualTo(10);
        comment(course, 199);
        assertThat(statementsOf(course.trainee(), Role.TRAINEE, "course")).isEqualTo(trainee);
        assertThat(statementsOf(course.coach(), Role.COACH, "polishing/" + course.id()))
                .isEqualTo(coach);
    }

    private void comment(Course course, int times) {
        for (int i = 0; i < times; i++) {
            Acting.as(
                    course.coach(),
                    Role.COACH,
                    () -> comments.comment(course.id(), 1, CommentPlace.middle(1), "请把字放大。"));
        }
    }

    /** Coming from the home page, so that the view is made anew. */
    private int statementsOf(PersonId reader, Role role, String path) {
        Acting.signIn(reader, role);
        UI.getCurrent().navigate("");
        List<String> sent = statements.during(() -> UI.getCurrent().navigate(path));
        assertThat(find(H1.class).all()).isNotEmpty();
        return sent.size();
    }
}
