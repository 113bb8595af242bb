package academy.guildhall.panels;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.Trials;
import academy.guildhall.people.MobileNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sits on a panel and who lectures is chosen among people of one name, and found by pinyin. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.panels.ui", "academy.guildhall.platform.ui"})
class PanelChoicesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    private Trials trials;

    @BeforeEach
    void thoseOfOneName() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        trials = Trials.ready(context, 0);
        trials.candidate("仇和", "示例甲厂" + trials.room, EnrolmentState.APPROVED_FOR_TRIAL);
        twin("13800001234");
        twin("13900005678");
        Acting.signIn(trials.coordinator, Role.COORDINATOR);
        UI.getCurrent().navigate("cohorts/" + trials.cohort + "/trial/new");
    }

    private void twin(String phone) {
        PersonId twin = context.getBean(People.class)
                .enter(new NewPerson(
                        new PersonName("单雄信"),
                        null,
                        null,
                        new MobileNumber(phone),
                        null,
                        "示例乙厂" + trials.room,
                        null,
                        null,
                        null,
                        0,
                        List.of()));
        context.getBean(Academies.class).trainee(trials.cohort, twin, EnrolmentState.APPROVED_FOR_TRIAL);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private MultiSelectComboBox<?> box(String label) {
        return find(MultiSelectComboBox.class).withLabel(label).single();
    }

    @Test
    void candidatesOfOneNameAndEmployerAreToldApart() {
        assertThat(test(box("Candidates")).getSuggestions())
                .containsExactly(
                        "仇和 · 示例甲厂" + trials.room,
                        "单雄信 · 示例乙厂" + trials.room + " · 138****1234",
                        "单雄信 · 示例乙厂" + trials.room + " · 139****5678");
        assertThat(Set.copyOf(box("Candidates").getValue())).hasSize(3);
    }

    @Test
    void candidatesAndAssessorsAreFoundByTheirInitials() {
        test(box("Candidates")).setFilter("qh");
        assertThat(test(box("Candidates")).getSuggestions()).containsExactly("仇和 · 示例甲厂" + trials.room);

        Acting.signIn(trials.coordinator, Role.COORDINATOR);
        trials.assessor("解缙", "示例丙厂" + trials.room);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("cohorts/" + trials.cohort + "/trial/new");
        test(box("Assessors")).setFilter("xj");
        assertThat(test(box("Assessors")).getSuggestions())
                .contains("解缙 · 示例丙厂" + trials.room)
                .allMatch(label -> !label.startsWith("评委"));
    }
}
