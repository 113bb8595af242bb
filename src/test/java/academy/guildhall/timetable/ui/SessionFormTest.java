package academy.guildhall.timetable.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.timetable.PlannedSession;
import academy.guildhall.timetable.SessionId;
import academy.guildhall.timetable.SessionKind;
import academy.guildhall.timetable.SessionRow;
import academy.guildhall.timetable.Timetable;
import academy.guildhall.timetable.TimetableQueries;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form of a session and its cancelling, open in two tabs. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.timetable.ui", "academy.guildhall.platform.ui"})
class SessionFormTest extends SpringBrowserlessTest {
    private static final AtomicInteger ROOMS = new AtomicInteger();

    @Autowired
    Timetable timetable;

    @Autowired
    TimetableQueries queries;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private PersonId coordinator;
    private CohortId cohort;
    private SessionId session;
    private String room;

    @BeforeEach
    void aSession() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        coordinator = acting.person("班主任");
        cohort = academies.cohort(10);
        room = "多功能厅" + ROOMS.incrementAndGet();
        Acting.signIn(coordinator, Role.COORDINATOR);
        session = timetable.plan(cohort, planned("授课", room));
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void saysWhatChangedMeanwhileKeepsWhatWasTypedAndSavesItKnowingly() {
        openForm();
        type("焊接工艺");
        inAnotherTab("授课", room + "乙");
        press("Save");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Room: " + room + "乙");
        assertThat(title().getValue()).as("what was typed").isEqualTo("焊接工艺");
        assertThat(row().title()).as("hasn’t been saved").isEqualTo("授课");

        press("Save my version");
        assertThat(row().title()).isEqualTo("焊接工艺");
        assertThat(row().room()).isEqualTo(room);
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void takesTheNewerOneInstead() {
        openForm();
        type("焊接工艺");
        inAnotherTab("授课二", room + "乙");
        press("Save");
        press("Use the newer version");

        assertThat(title().getValue()).isEqualTo("授课二");
        press("Save");
        assertThat(row().seen()).as("saved without a change").isEqualTo(new Seen(1));
    }

    @Test
    void anEntryThatComesBackSaysSoAndStandsOnTheVersionThatItWasTypedOn() {
        openForm();
        type("焊接工艺");
        inAnotherTab("授课", room + "乙");
        UI.getCurrent().navigate("");
        openForm();

        assertThat(title().getValue()).isEqualTo("焊接工艺");
        assertThat(title().getHelperText()).startsWith("We’ve restored what you typed at ");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.startsWith("We’ve restored what you typed at"));
        press("Save");
        assertThat(row().title())
                .as("refused: it was typed on an older version")
                .isEqualTo("授课");
        press("Start again");
        assertThat(title().getValue()).isEqualTo("授课");
    }

    @Test
    void whatWasTypedIsBackAfterTheSessionEnded() {
        openForm();
        type("焊接工艺");
        assertThat(title().getHelperText()).startsWith("Saved ");
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        Acting.signIn(coordinator, Role.COORDINATOR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        openForm();

        assertThat(title().getValue()).isEqualTo("焊接工艺");
        assertThat(title().getHelperText()).startsWith("We’ve restored what you typed at");
    }

    @Test
    void aCancellationOfWhatWasMovedMeanwhileShowsWhereItIsNowAndKeepsTheReason() {
        UI.getCurrent().navigate("cohorts/" + cohort + "/timetable");
        press("Cancel session");
        test(find(TextArea.class).first()).setValue("停电");
        inAnotherTab("授课", room + "乙");
        Dialog dialog = find(Dialog.class).first();
        test(find(Button.class, dialog).withText("Cancel session").first()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Room: " + room + "乙");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("停电");
        press("Show the current version");
        press("Cancel session");
        assertThat(find(TextArea.class).first().getValue())
                .as("the reason is back")
                .isEqualTo("停电");
    }

    private void openForm() {
        UI.getCurrent().navigate("cohorts/" + cohort + "/timetable");
        press("Change");
    }

    private TextField title() {
        return find(TextField.class).all().stream()
                .filter(field -> "Title".equals(field.getLabel()))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private void type(String text) {
        test(title()).setValue(text);
    }

    private void press(String button) {
        test(find(Button.class).withText(button).last()).click();
    }

    private void inAnotherTab(String title, String where) {
        timetable.change(session, row().seen(), planned(title, where));
    }

    private SessionRow row() {
        return queries.find(session);
    }

    private PlannedSession planned(String title, String where) {
        return new PlannedSession(
                title,
                SessionKind.LECTURE,
                where,
                null,
                clock.local().toLocalDate(),
                LocalTime.of(9, 0),
                LocalTime.of(10, 30));
    }
}
