package academy.guildhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.Trials;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.schedule.ui", "academy.guildhall.platform.ui"})
class ScheduleViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    private Trials trials;

    @BeforeEach
    void sixWhoAreReady() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        trials = Trials.ready(context, 6);
        context.getBean(JdbcClient.class)
                .sql("insert into room (id, version, academy_id, name) select gen_random_uuid(), 0, academy_id, :room"
                        + " from cohort_place where cohort_id = :cohort")
                .param("room", trials.room)
                .param("cohort", trials.cohort.value())
                .update();
        Acting.signIn(trials.coordinator, Role.COORDINATOR);
        UI.getCurrent().navigate("cohorts/" + trials.cohort + "/schedule");
        plan();
    }

    @SuppressWarnings("unchecked")
    private void plan() {
        find(IntegerField.class).withLabel("Panels").single().setValue(1);
        find(IntegerField.class).withLabel("Working days").single().setValue(1);
        find(TextField.class).withLabel("Hours between breaks").single().setValue("8:30-10:10, 10:25-12:05");
        find(MultiSelectComboBox.class).withLabel("Rooms").single().setValue(Set.of(trials.room));
        press("Make a plan");
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void showsEverybodyAtASittingAndThatNothingIsBroken() {
        assertThat(find(Section.class).withClassName("schedule-card").all()).hasSize(2);
        assertThat(find(Paragraph.class)
                        .withText("Nothing that must be is broken.")
                        .all())
                .hasSize(1);
        assertThat(find(Button.class).withText("机密候选人1").all()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void movesSomebodyWithoutDragging() {
        Button name = find(Button.class).withText("机密候选人1").single();
        test(name).click();
        ComboBox<Object> place = find(ComboBox.class).withLabel("Sitting").single();
        Object before = place.getValue();
        Object other = place.getListDataView()
                .getItems()
                .filter(spot -> !spot.equals(before))
                .findFirst()
                .orElseThrow();
        place.setValue(other);
        press("Move");

        assertThat(find(Button.class).withText("机密候选人1 · pinned").all()).hasSize(1);
    }

    @Test
    void whatIsFilledInIsThereAgainAfterAReload() {
        test(find(TextField.class).withLabel("Hours between breaks").single()).setValue("9:00-11:00");
        UI.getCurrent().navigate("cohorts/" + trials.cohort + "/timetable");
        UI.getCurrent().navigate("cohorts/" + trials.cohort + "/schedule");

        assertThat(find(TextField.class)
                        .withLabel("Hours between breaks")
                        .single()
                        .getValue())
                .isEqualTo("9:00-11:00");
        assertThat(find(Details.class)
                        .withClassName("schedule-settings-part")
                        .single()
                        .isOpened())
                .isTrue();
        press("Make a plan");
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select count(*) from draft where person_id = :me and starts_with(place, 'schedule:')")
                        .param("me", trials.coordinator.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhomToTellAfterAWithdrawal() {
        context.getBean(JdbcClient.class)
                .sql("update enrolment set state = 'WITHDRAWN' where id = :id")
                .param("id", trials.enrolments.getFirst().value())
                .update();
        press("Plan anew with few moves");

        assertThat(find(ListItem.class, find(Dialog.class).single()).all())
                .singleElement()
                .satisfies(item -> assertThat(item.getText()).startsWith("Somebody who isn’t on the list any more"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksAssessorsWhenTheyCanComeAndShowsWhatTheySay() {
        press("Ask for free times");
        press("Ask");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Answered: 0."));

        Acting.signIn(trials.assessors.getFirst(), Role.ASSESSOR, Role.COORDINATOR);
        UI.getCurrent().navigate("free-times/" + trials.cohort);
        CheckboxGroup<Object> parts = find(CheckboxGroup.class).single();
        assertThat(parts.getValue()).as("ticked at first").hasSize(2);
        parts.setValue(Set.of(parts.getListDataView().getItem(0)));
        press("Send");

        Acting.signIn(trials.coordinator, Role.COORDINATOR);
        UI.getCurrent().navigate("cohorts/" + trials.cohort + "/schedule");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Answered: 1."));
        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(text -> text.startsWith("评委1can’t come") && text.contains("10:25–12:05"));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
