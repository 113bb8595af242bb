package academy.guildhall.people;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.people.Organisations.Row;
import academy.guildhall.people.PeopleQueries.Filter;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two organisations that are one are made one, and stay one. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.people.ui", "academy.guildhall.platform.ui"})
class OrganisationsTest extends SpringBrowserlessTest {
    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Organisations organisations;

    @Autowired
    PeopleQueries people;

    @Autowired
    People entering;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;
    private String factory;
    private String company;

    @BeforeEach
    void twoOfOneMeaning() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        String mark = "合并" + SIGNS.charAt(COUNT.getAndIncrement()) + "字工艺美术";
        factory = mark + "厂";
        company = mark + "有限公司";
        administrator = acting.person("管理员");
        acting.person("王甲", factory);
        acting.person("王乙", factory);
        acting.person("王丙", company);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private Row row(String name) {
        return ask(administrator, Role.ADMINISTRATOR, () -> organisations.page(name, Order.OWN, 0, 10)).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void merge(String goes, String kept, String reason) {
        Organisations.Chosen from = row(goes).chosen();
        Organisations.Chosen to = row(kept).chosen();
        Acting.as(administrator, Role.ADMINISTRATOR, () -> organisations.merge(from, to, reason));
    }

    private List<String> found(String text) {
        return ask(administrator, Role.ADMINISTRATOR, () -> people.page(new Filter(text, null), Order.OWN, 0, 50))
                .stream()
                .map(PeopleQueries.Row::name)
                .toList();
    }

    @Test
    void showsWhichMayBeTheSame() {
        assertThat(row(factory).near()).containsExactly(company);
        assertThat(ask(administrator, Role.ADMINISTRATOR, organisations::doubles))
                .extracting(Row::name)
                .contains(factory, company);
        assertThat(entering.nearEmployers(List.of(company.replace("有限公司", "总厂"), factory, "示例无关单位")))
                .containsOnlyKeys(company.replace("有限公司", "总厂"));
    }

    @Test
    void mergingMovesThePeopleAndTheirSearch() {
        merge(company, factory, "同一单位，已改名");

        assertThat(row(factory).people()).isEqualTo(3);
        assertThat(row(factory).near()).isEmpty();
        assertThat(found(factory)).containsExactlyInAnyOrder("王甲", "王乙", "王丙");
        assertThat(found(company)).isEmpty();
        assertThat(jdbc.sql("select from_state || ' > ' || to_state || ': ' || reason from audit_entry"
                                + " where subject = 'organisation' and title = :name")
                        .param("name", factory)
                        .query(String.class)
                        .list())
                .containsExactly(company + " > " + factory + ": 同一单位，已改名");
    }

    @Test
    void theOldNameMeansTheOneThatWasKept() {
        merge(company, factory, "同一单位，已改名");
        acting.person("王丁", company.replace("有限", "　有限"));
        assertThat(row(factory).people()).isEqualTo(4);
    }

    @Test
    void aReasonIsAskedForAndNothingIsMergedWithItself() {
        assertThatThrownBy(() -> merge(company, factory, " 改 "))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("organisation.merge.reason"));
        assertThatThrownBy(() -> merge(company, company, "同一单位，已改名"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("organisation.merge.same"));
    }

    @Test
    void mergesNothingIntoOneThatGrewSinceItWasSeenAndKeepsTheReason() {
        String third = company.replace("有限公司", "总厂");
        acting.person("王戊", third);
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("organisations/" + row(factory).id());
        test($(Button.class).withText("Merge " + company + " into this one").first())
                .click();
        test($(TextArea.class).first()).setValue("同一单位，已改名");
        merge(third, factory, "同一单位，已改名");
        test($(Button.class).withText("Merge").all().getLast()).click();

        assertThat($(ListItem.class).all()).extracting(ListItem::getText).contains("People: 3");
        assertThat($(TextArea.class).first().getValue()).isEqualTo("同一单位，已改名");
        assertThat(row(company).people()).as("not merged").isEqualTo(1);
    }

    @Test
    void anAdministratorMergesOnTheOrganisationsPage() {
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("organisations", QueryParameters.of("q", factory));
        assertThat(test($(Grid.class).first()).size()).isEqualTo(1);
        assertThat($(TextField.class).first().getValue()).isEqualTo(factory);

        UI.getCurrent().navigate("organisations/" + row(factory).id());
        assertThat($(H1.class).first().getText()).isEqualTo(factory);
        test($(Button.class).withText("Merge " + company + " into this one").first())
                .click();
        assertThat($(Dialog.class).first().getElement().getTextRecursively())
                .contains(company + " will be merged into " + factory, "1 person");
        $(TextArea.class).first().setValue("同一单位，已改名");
        $(Button.class).withText("Merge").all().stream()
                .filter(button -> button.getParent()
                        .map(parent -> !parent.hasClassName("form-actions"))
                        .orElse(true))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(row(factory).people()).isEqualTo(3);
    }
}
