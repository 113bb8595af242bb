package academy.guildhall.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.MobileNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator puts a person right on a page that says what follows before anything is done. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.people.ui", "academy.guildhall.platform.ui"})
class CorrectionPagesTest extends SpringBrowserlessTest {
    @Autowired
    Corrections corrections;

    @Autowired
    People people;

    @Autowired
    Acting acting;

    private PersonId person;

    @BeforeEach
    void somebodyWrittenWrongly() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        String address = Ids.next() + "@wrong.example";
        person = people.enter(new NewPerson(
                new PersonName("曾名"),
                null,
                null,
                new MobileNumber("13800001234"),
                address,
                "示例页面甲厂",
                null,
                null,
                null,
                0,
                List.of()));
        Acting.signIn(acting.person("管理员"), Role.ADMINISTRATOR);
        open();
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private void open() {
        UI.getCurrent().navigate("people/" + person + "/correct");
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void change(String name) {
        Present now = corrections.present(person);
        corrections.correct(
                person,
                new Correction(new PersonName(name), now.employer(), now.phone(), now.email(), now.login()),
                Set.of(),
                "同时更正",
                now.seen());
    }

    @Test
    void theFormShowsWhatIsKnownWithTheNumberByItsEnds() {
        assertThat(field("Name").getValue()).isEqualTo("曾名");
        assertThat(field("Mobile").getValue()).isEqualTo("138****1234");
        assertThat(find(EmailField.class).withLabel("Signs in as").all()).isEmpty();
    }

    @Test
    void saysWhatFollowsAndDoesItForAReason() {
        test(field("Name")).setValue("曾明");
        press("Check the effects");
        assertThat(page()).contains("Name: 曾名 → 曾明", "Nothing else is affected.");

        press("Correct");
        TextArea reason = find(TextArea.class).withLabel("Reason").single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(corrections.present(person).name()).isEqualTo("曾名");

        test(reason).setValue("与身份证核对");
        press("Correct");
        assertThat(getCurrentView()).isInstanceOf(PersonView.class);
        assertThat(page()).contains("示例页面甲厂");
        assertThat(corrections.present(person).name()).isEqualTo("曾明");
    }

    @Test
    void whatIsChangedAfterwardsIsLookedAtAgain() {
        test(field("Name")).setValue("曾明");
        press("Check the effects");
        test(field("Name")).setValue("曾铭");

        assertThat(find(Button.class).withText("Correct").all()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndStays() {
        test(field("Name")).setValue(" ");
        test(field("Mobile")).setValue("12345");
        test(find(EmailField.class).withLabel("E-mail").single()).setValue("nobody@nowhere");
        press("Check the effects");

        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Mobile").getErrorMessage()).contains("eleven digits");
        assertThat(field("Mobile").getValue()).isEqualTo("12345");
        assertThat(find(EmailField.class).withLabel("E-mail").single().isInvalid())
                .isTrue();
        assertThat(find(Button.class).withText("Correct").all()).isEmpty();
    }

    @Test
    void saysWhatSomebodyElseChangedMeanwhileAndLosesNothingThatWasTyped() {
        test(field("Mobile")).setValue("13900005678");
        press("Check the effects");
        test(find(TextArea.class).withLabel("Reason").single()).setValue("本人来电更正");
        change("曾明");
        press("Correct");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Name: 曾明");
        assertThat(field("Name").getValue()).isEqualTo("曾明");
        assertThat(field("Mobile").getValue()).isEqualTo("13900005678");

        press("Check the effects");
        press("Correct");
        assertThat(corrections.present(person).name()).isEqualTo("曾明");
        assertThat(corrections.present(person).phone()).isEqualTo("139****5678");
    }

    @Test
    void whatWasTypedIsThereAfterAReload() {
        test(field("Name")).setValue("曾明");
        open();
        assertThat(field("Name").getValue()).isEqualTo("曾明");

        press("Cancel");
        open();
        assertThat(field("Name").getValue()).isEqualTo("曾名");
    }

    @Test
    void theTelephoneNumberIsShownForAReason() {
        UI.getCurrent().navigate("people/" + person);
        assertThat(page()).contains("138****1234").doesNotContain("13800001234");

        press("Show number");
        test(find(TextArea.class).single()).setValue("通知开班时间");
        find(Dialog.class).single();
        find(Button.class).withText("Show number").all().getLast().click();
        assertThat(page()).contains("13800001234");
    }
}
