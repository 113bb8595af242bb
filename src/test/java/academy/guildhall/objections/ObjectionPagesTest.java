package academy.guildhall.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.results.Noticed;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.objections.ui", "academy.guildhall.platform.ui"})
class ObjectionPagesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    ObjectionDesk desk;

    @Autowired
    Objections objections;

    @Autowired
    Investigation investigation;

    @Autowired
    ObjectionQueries queries;

    @Autowired
    Acting acting;

    private Noticed noticed;
    private ObjectionId objection = ObjectionId.next();

    @BeforeEach
    void anObjection() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        noticed = Noticed.of(context, "张三");
        objection = desk.object(
                        noticed.notice,
                        new ObjectionForm(
                                noticed.entry("张三"),
                                false,
                                "群众甲",
                                "北京市某路一号",
                                "010-12345678",
                                List.of("所列荣誉与存档不一致，请核实")),
                        "10.9.0.1")
                .id();
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void offersAnObjectionToNobodyWhoMayNotReadIt() {
        assertThat(firstObjectionOpens(Role.ADMINISTRATOR)).isEqualTo("/objections/" + objection);
        assertThatThrownBy(() -> firstObjectionOpens(Role.COORDINATOR)).isInstanceOf(IllegalArgumentException.class);
    }

    private String firstObjectionOpens(Role role) {
        Acting.signIn(acting.person("工作人员"), role);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("cohorts/" + noticed.cohort + "/objections");
        Grid<?> grid = find(Grid.class).first();
        return test(grid).getLitRendererPropertyValue(0, 0, "path", String.class);
    }

    @Test
    void offersWhatComesNextAndSuggestsNeitherAnswer() {
        assertThat(buttons()).contains("Sender reached", "Don’t take it up").doesNotContain("Dismiss", "Uphold");
        noticed.asAdministrator(() -> {
            objections.reached(objection, seen(), "回拨所留电话，本人确认");
            return true;
        });
        assertThat(buttons()).contains("Appoint who looks into it").doesNotContain("Dismiss", "Uphold");
        PersonId investigator = acting.account(acting.person("核查人"), Role.ADMINISTRATOR);
        noticed.asAdministrator(() -> {
            objections.appoint(objection, seen(), Set.of(investigator));
            return true;
        });
        Acting.as(
                investigator,
                Role.ADMINISTRATOR,
                () -> investigation.found(objection, queries.detail(objection).seen(), 1, false, "查阅存档原件一致"));
        assertThat(buttons()).contains("Dismiss", "Uphold");
        assertThat(find(Button.class).all())
                .allSatisfy(button -> assertThat(button.getThemeNames()).isEmpty());
    }

    private List<String> buttons() {
        Acting.signIn(noticed.administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("objections/" + objection);
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Seen seen() {
        return queries.detail(objection).seen();
    }

    @Test
    void entersAnObjectionInTheWordsOfWhoeverTakesItDown() {
        Acting.signIn(noticed.administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("objections/new/" + noticed.notice);

        assertThat(find(TextField.class).all())
                .extracting(TextField::getLabel)
                .containsExactly("Objector", "Address", "Telephone");
        assertThat(find(TextField.class).all()).allMatch(TextField::isRequiredIndicatorVisible);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/cohorts/" + noticed.cohort + "/objections");
    }
}
