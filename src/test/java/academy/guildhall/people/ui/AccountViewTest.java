package academy.guildhall.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.Passkeys;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.people.SecondFactors;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two-step sign-in and passkeys on the page of one's account. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.people.ui", "academy.guildhall.platform.ui"})
class AccountViewTest extends SpringBrowserlessTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    SecondFactors factors;

    @Autowired
    ReadyAccounts ready;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    Passkeys passkeys;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void somebodyWithAnAccount() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        person = acting.person("持有人");
        ready.open(
                person,
                person + "@example.com",
                List.of(Grant.everywhere(Role.COACH)),
                ready.hash(PASSWORD),
                Act.of(null, clock.instant()));
        Acting.signIn(person, Role.COACH);
        UI.getCurrent().navigate("account");
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void isTurnedOnByOneRightCodeAndTurnedOffByThePassword() throws Exception {
        press("Turn on");
        password(PASSWORD);
        press("Turn on");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(find(Image.class).all()).anyMatch(image -> image.getSrc().startsWith("data:image/svg+xml;base64,"));
        String secret = find(Code.class).single().getText();
        assertThat(factors.mine().since()).isNull();

        test(find(TextField.class).single()).setValue(code(secret));
        press("Turn on");
        assertThat(factors.mine().since()).isNotNull();
        assertThat(find(Code.class).all()).hasSize(10);
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Copy", "Print");

        press("I’ve kept them");
        assertThat(find(Code.class).all()).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("Codes from your phone: on since "));

        press("Turn off");
        password(PASSWORD);
        press("Turn off");
        assertThat(factors.mine().since()).isNull();
        assertThat(find(Button.class).withText("Turn on").all()).hasSize(1);
    }

    @Test
    void newRecoveryCodesAreShownOnce() throws Exception {
        on();
        press("New recovery codes");
        password(PASSWORD);
        press("New recovery codes");
        assertThat(find(Code.class).all()).hasSize(10);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("account");
        assertThat(find(Code.class).all()).isEmpty();
    }

    @Test
    void passkeysAreListedRenamedAndRemoved() {
        assertThat(texts()).contains("You don’t have any yet.");
        passkey("Office key");
        assertThat(texts()).contains("No recovery codes left. Create new ones.");
        pressInRow("Rename");
        test(find(TextField.class).withLabel("Name").all().getLast()).setValue("Key on my ring");
        press("Rename");
        assertThat(passkeys.mine()).extracting(Passkeys.Row::name).containsExactly("Key on my ring");
        pressInRow("Remove");
        password(PASSWORD);
        press("Remove");
        assertThat(passkeys.mine()).isEmpty();
        assertThat(texts()).contains("You don’t have any yet.").noneMatch(text -> text.contains("recovery codes left"));
    }

    private void pressInRow(String text) {
        Component buttons = test(find(Grid.class).single()).getCellComponent(0, 3);
        Button button = buttons.getChildren()
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private void passkey(String name) {
        jdbc.sql("insert into passkey (id, version, account_id, credential_id, public_key, attestation, sign_count,"
                        + " backup_eligible, backed_up, transports, name, made_at)"
                        + " select gen_random_uuid(), 0, id, uuid_send(gen_random_uuid()), '', '', 0, false, false, '', :name, now()"
                        + " from account where person_id = :person")
                .param("name", name)
                .param("person", person.value())
                .update();
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("account");
    }

    private void on() throws Exception {
        String secret = factors.begin(PASSWORD).secret();
        factors.confirm(code(secret));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("account");
    }

    private String code(String secret) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "RAW"), clock.instant());
    }

    private void password(String typed) {
        test(find(PasswordField.class).withLabel("Current password").all().getLast())
                .setValue(typed);
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
