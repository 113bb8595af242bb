package academy.guildhall.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.TrialFixture;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.PaperQueries;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.panels.ui", "academy.guildhall.scoring.ui"})
class PaperEntryPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    private TrialFixture trials;

    @BeforeEach
    void lectures() {
        trials = TrialFixture.lectured(context, 1);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void isTypedByOneAndOnceMoreByAnotherWhoLearnsWhereItDiffers() {
        as(trials.coordinator());
        open();
        type("1");
        test(find(TextField.class).first()).setValue("");
        enter();
        assertThat(html()).contains(": enter 0 to 10 points");
        test(find(TextField.class).first()).setValue("１．５");
        assertThat(html()).contains("Total: 12.5");
        enter();

        as(trials.second());
        open();
        assertThat(html()).contains("paper");
        type("1");
        enter();
        assertThat(html()).contains("what the first person entered").doesNotContain("Criterion[");

        test(find(TextField.class).first()).setValue("1.5");
        enter();
        assertThat(find(Select.class).first().getListDataView().getItemCount()).isEqualTo(4);
    }

    private void type(String each) {
        Select<PaperQueries.Owed> whose = assessors();
        whose.setValue(whose.getListDataView().getItem(0));
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().contains("(0 to"))
                .forEach(field -> field.setValue(each));
    }

    @SuppressWarnings("unchecked")
    private Select<PaperQueries.Owed> assessors() {
        return (Select<PaperQueries.Owed>) find(Select.class).first();
    }

    private void enter() {
        test(find(Button.class).withText("Enter this sheet").first()).click();
    }

    private void open() {
        UI.getCurrent().navigate("panels/" + trials.panel() + "/paper/1");
    }

    private static void as(PersonId person) {
        Acting.signIn(person, Role.COORDINATOR);
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
