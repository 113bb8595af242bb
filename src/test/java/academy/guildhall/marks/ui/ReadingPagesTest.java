package academy.guildhall.marks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.Disagreement;
import academy.guildhall.panels.PanelState;
import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.panels.ui", "academy.guildhall.marks.ui"})
class ReadingPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    private Disagreement wide;

    @BeforeEach
    void disagrees() {
        wide = Disagreement.tabulated(context);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void asksForAReadingAnswersItAndConfirmsTheFiguresThen() {
        as(wide.second(), Role.COORDINATOR);
        open("panels/" + wide.panel() + "/verification");
        assertThat(html()).contains("Second readings", " points apart");
        press("Ask for a second reading");
        press("Ask");
        assertThat(asked()).contains("Give a reason");
        because("Please look at sheet 5");
        press("Ask");
        assertThat(asked()).contains("Choose an assessor.");
        choose(wide.elsewhere());
        press("Ask");
        assertThat(html()).contains("Number 2 still needs a second reading");
        assertThat(find(Button.class).withText("Confirm figures").first().isEnabled())
                .isFalse();

        as(wide.elsewhere(), Role.ASSESSOR);
        open("panels/" + wide.panel() + "/readings/2");
        assertThat(html()).contains("Sheet 5", " points apart").doesNotContain("机密", "评委1");
        press("The figures stand");
        because("Each is explained by its notes.");
        press("They stand");

        as(wide.second(), Role.COORDINATOR);
        open("panels/" + wide.panel() + "/verification");
        assertThat(html()).contains("Figures stand", "Each is explained by its notes.");
        press("Confirm figures", "Confirm figures");
        assertThat(wide.detail().state()).isEqualTo(PanelState.VERIFIED);
    }

    @Test
    void callsOneMoreAssessorAndPutsThePanelBackToScoring() {
        as(wide.second(), Role.COORDINATOR);
        open("panels/" + wide.panel() + "/verification");
        press("Call another assessor");
        choose(wide.elsewhere());
        because("Far apart");
        press("Call");

        assertThat(wide.detail().state()).isEqualTo(PanelState.SCORING);
    }

    private static void as(PersonId person, Role role) {
        Acting.signIn(person, role);
    }

    private void because(String reason) {
        test(find(TextArea.class).first()).setValue(reason);
    }

    @SuppressWarnings("unchecked")
    private void choose(PersonId person) {
        ComboBox<People.Row> choice = find(ComboBox.class).first();
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow());
    }

    private void press(String... buttons) {
        for (String button : buttons) {
            test(find(Button.class).withText(button).all().getLast()).click();
        }
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }

    private String asked() {
        return find(Dialog.class).first().getElement().getOuterHTML();
    }
}
