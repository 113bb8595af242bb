package academy.guildhall.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.AccountState;
import academy.guildhall.people.Accounts;
import academy.guildhall.people.Grants;
import academy.guildhall.people.PeopleQueries;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account is closed, and authority taken away, as it was seen on the page of a person. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.people.ui", "academy.guildhall.platform.ui"})
class PersonViewTest extends SpringBrowserlessTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    PeopleQueries people;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void somebodyWithAnAccount() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        person = acting.account(acting.person("持有人"), Role.COACH);
        Acting.signIn(acting.person("管理员"), Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
        UI.getCurrent().navigate("people/" + person);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void closesNoAccountThatWasClosedMeanwhileAndKeepsTheReason() {
        press("Close account");
        test(find(TextArea.class).first()).setValue("离职");
        accounts.close(person, seen(), "退休");
        press("Close account");

        assertThat(facts()).contains("Status: Closed");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("离职");
        press("Show the current version");
        assertThat(find(Button.class).withText("Close account").all()).isEmpty();
    }

    @Test
    void opensAnAccountOnceWhicheverTabAsksAgain() {
        accounts.close(person, seen(), "退休");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("people/" + person);
        accounts.reopen(person, seen());
        Seen open = seen();
        press("Reopen account");

        assertThat(people.detail(person).row().state()).isNotEqualTo(AccountState.CLOSED);
        assertThat(seen()).as("nothing was written").isEqualTo(open);
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesNoAuthorityAwayASecondTimeAndSaysSinceWhenItIsGone() {
        Grid<Grants.Row> held = find(Grid.class).first();
        ((Button) test(held).getCellComponent(0, 5)).click();
        test(find(TextArea.class).first()).setValue("合同到期");
        grants.end(person, grants.of(person).getFirst().id(), "调离");
        press("Withdraw");

        assertThat(facts()).anyMatch(fact -> fact.startsWith("Withdrawn: "));
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("合同到期");
    }

    @Test
    void takesTwoStepSignInAwayForAReason() {
        jdbc.sql("insert into second_factor (account_id, version, secret_cipher, begun_at, confirmed_at, last_step)"
                        + " select id, 0, '', now(), now(), 0 from account where person_id = :person")
                .param("person", person.value())
                .update();
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("people/" + person);
        press("Remove second factors");
        press("Remove second factors");
        assertThat(people.detail(person).twoSteps()).as("without a reason").isTrue();
        test(find(TextArea.class).first()).setValue("手机丢失，已当面核实");
        press("Remove second factors");
        assertThat(people.detail(person).twoSteps()).isFalse();
        assertThat(find(Button.class).withText("Remove second factors").all()).isEmpty();
    }

    private Seen seen() {
        return people.detail(person).account();
    }

    private List<String> facts() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
