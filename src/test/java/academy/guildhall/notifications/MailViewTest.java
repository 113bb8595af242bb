package academy.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.notifications.MailQueries.Asked;
import academy.guildhall.notifications.MailQueries.Row;
import academy.guildhall.people.Invitations;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail that was given up is tried again as it was seen on the page. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.notifications.ui", "academy.guildhall.platform.ui"})
class MailViewTest extends SpringBrowserlessTest {
    @Autowired
    MailLedger ledger;

    @Autowired
    MailQueries queries;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMailThatWasGivenUp(
            @Autowired Acting acting, @Autowired Invitations invitations, @Autowired AcademyTime time) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        person = acting.person("学员");
        invitations.invite(
                person,
                "again" + UUID.randomUUID() + "@example.com",
                List.of(Grant.everywhere(Role.COACH)),
                Languages.CHINESE,
                Act.of(null, time.now()));
        become("GIVEN_UP");
        Acting.signIn(acting.person("管理员"), Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        become("SENT");
        Acting.signOut();
    }

    @Test
    void isFoundByTheNameOfWhomItGoesToWithinAStateAndAYear(
            @Autowired Acting acting, @Autowired Invitations invitations, @Autowired AcademyTime time) {
        int year = time.today().getYear();
        String name = "欧阳收信";
        PersonId reader = acting.person(name);
        invitations.invite(
                reader,
                "read" + UUID.randomUUID() + "@example.com",
                List.of(Grant.everywhere(Role.COACH)),
                Languages.CHINESE,
                Act.of(null, time.now()));

        UUID mail = jdbc.sql("select id from mail where person_id = :person")
                .param("person", reader.value())
                .query(UUID.class)
                .single();
        assertThat(found(new Asked(name, null, null))).containsExactly(mail);
        assertThat(found(new Asked("收信 欧阳", MailState.PLANNED, year))).containsExactly(mail);
        assertThat(found(new Asked(name, MailState.SENT, null))).isEmpty();
        assertThat(found(new Asked(name, null, year - 1))).isEmpty();
    }

    private List<UUID> found(Asked asked) {
        List<UUID> found = queries.page(asked, Order.OWN, Locale.ENGLISH, 0, 100).stream()
                .map(Row::id)
                .toList();
        assertThat(queries.count(asked).rows()).isEqualTo(found.size());
        assertThat(queries.page(asked, new Order("name", false), Locale.ENGLISH, 0, 100))
                .extracting(Row::id)
                .containsExactlyElementsOf(found);
        return found;
    }

    @Test
    void triesNoMailAgainThatALaterOneHasOvertakenMeanwhile() {
        open();
        become("SUPERSEDED");
        press("Try again");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Status: Replaced by a later one");
        assertThat(state()).isEqualTo("SUPERSEDED");
    }

    @Test
    void leavesAMailThatIsOnItsWayAgainAlready() {
        open();
        ledger.retry(mail());
        press("Try again");

        assertThat(state()).isEqualTo("PLANNED");
    }

    @Test
    void saysWhatWasGivenUpAndWhyAndSendsAllOfOneCauseAgain() {
        String problem = "421 nobody answers " + person;
        because(problem);
        UI.getCurrent().navigate("mail");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("One e-mail failed after several attempts. The mail server says: " + problem);
        press("Send it again");

        assertThat(state()).isEqualTo("PLANNED");
        UI.getCurrent().navigate("mail");
        UI.getCurrent().navigate("mail");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .noneMatch(text -> text.contains(problem));
    }

    @Test
    void saysOnTheHomePageWhatWasGivenUpAndSendsAllOfOneCauseAgain() {
        String problem = "550 no such box " + person;
        because(problem);
        UI.getCurrent().navigate("");
        assertThat(waiting())
                .anyMatch(line -> line.contains("One e-mail failed to send")
                        && line.contains("The mail server says: " + problem));
        press("Send it again");

        assertThat(state()).isEqualTo("PLANNED");
        assertThat(waiting()).noneMatch(line -> line.contains(problem));
    }

    private List<String> waiting() {
        return find(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void saysNothingOfMailOnTheHomePageWhileAllGoesWell() {
        jdbc.sql("update mail set state = 'SKIPPED' where state = 'GIVEN_UP'").update();
        UI.getCurrent().navigate("");

        assertThat(waiting()).noneMatch(line -> line.contains("failed to send") || line.contains("more than an hour"));
    }

    @Test
    void saysNothingOfMailOnTheHomePageOfACoordinator() {
        Acting.signIn(person, Role.COORDINATOR);
        UI.getCurrent().navigate("");

        assertThat(waiting()).noneMatch(line -> line.contains("failed to send") || line.contains("more than an hour"));
    }

    private void because(String problem) {
        jdbc.sql("update mail set problem = :problem where person_id = :person")
                .param("problem", problem)
                .param("person", person.value())
                .update();
    }

    @SuppressWarnings("unchecked")
    private void open() {
        UI.getCurrent().navigate("mail");
        Grid<Row> list = find(Grid.class).first();
        list.asSingleSelect()
                .setValue(queries.page(Asked.in(MailState.GIVEN_UP), Order.OWN, Locale.ENGLISH, 0, 100).stream()
                        .filter(row -> row.id().equals(mail()))
                        .findFirst()
                        .orElseThrow());
    }

    private UUID mail() {
        return of("select id from mail where person_id = :person", UUID.class);
    }

    private String state() {
        return of("select state from mail where person_id = :person", String.class);
    }

    private <T> T of(String sql, Class<T> type) {
        return jdbc.sql(sql).param("person", person.value()).query(type).single();
    }

    private void become(String state) {
        jdbc.sql("update mail set state = :state where person_id = :person")
                .param("state", state)
                .param("person", person.value())
                .update();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
