package academy.guildhall.admissions;

import static academy.guildhall.testing.Acting.ask;
import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.admissions.ListPreview.NearName;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name on a list that would become a second organisation beside a known one is shown, and a person decides. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.admissions.ui", "academy.guildhall.platform.ui"})
class NearNamesOnListsTest extends SpringBrowserlessTest {
    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Imports imports;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;
    private ProgrammeId programme;
    private String factory;
    private String company;

    @BeforeEach
    void aKnownFactory() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        administrator = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
        programme = academies.programme();
        String mark = SIGNS.charAt(COUNT.getAndIncrement()) + "字精密铸造";
        factory = mark + "厂";
        company = mark + "有限公司";
        acting.person("王甲", factory);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private NominationImportId handIn(String... employers) {
        StringBuilder list = new StringBuilder("姓名,身份证号,工作单位\n");
        for (String employer : employers) {
            list.append("测试甲,%s,%s\n".formatted(Acting.identity().text(), employer));
        }
        return ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> imports.handIn(programme, 2026, "a.csv", list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private ListPreview preview(NominationImportId id) {
        return ask(administrator, Role.ADMINISTRATOR, () -> imports.preview(id));
    }

    private void take(NominationImportId id) {
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id));
    }

    private int people(String organisation) {
        return jdbc.sql(
                        "select count(*) from person p join organisation o on o.id = p.employer_id where o.name = :name")
                .param("name", organisation)
                .query(Integer.class)
                .single();
    }

    @Test
    void aNameOfTheSameKeyIsTheKnownOneWithoutAQuestion() {
        NominationImportId id = handIn(factory.replace("字", "字　"));
        assertThat(preview(id).names()).isEmpty();

        take(id);
        assertThat(people(factory)).isEqualTo(2);
    }

    @Test
    void aNameThatIsNearIsShownOnceAndMeansItselfUntilSomebodyDecides() {
        NominationImportId id = handIn(company, company, "无关单位" + company.substring(0, 1));
        assertThat(preview(id).names()).containsExactly(new NearName(company, 2, List.of(factory), null));

        take(id);
        assertThat(people(factory)).isEqualTo(1);
        assertThat(people(company)).isEqualTo(2);
    }

    @Test
    void whoeverDecidesForTheKnownOneEntersNoSecondOne() {
        NominationImportId id = handIn(company, company);
        ask(administrator, Role.ADMINISTRATOR, () -> {
            imports.means(id, company, null, factory);
            return true;
        });
        assertThat(preview(id).names()).containsExactly(new NearName(company, 2, List.of(factory), factory));

        take(id);
        assertThat(people(factory)).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from organisation where name = :name")
                        .param("name", company)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyANearNameCanBeMeantAndOnlyBeforeTheListIsTakenOver() {
        NominationImportId id = handIn(company);
        refused(
                "import.refused.meant",
                () -> ask(administrator, Role.ADMINISTRATOR, () -> {
                    imports.means(id, company, null, "示例焊接技术公司");
                    return true;
                }));
        take(id);
        refused(
                "import.refused.done",
                () -> ask(administrator, Role.ADMINISTRATOR, () -> {
                    imports.means(id, company, null, null);
                    return true;
                }));
    }

    @Test
    void anAdministratorDecidesInThePreviewAndFindsItThereAgain() {
        NominationImportId id = handIn(company);
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(page()).contains("1 name to decide on");

        test(question()).selectItem("Registered: " + factory);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(test(question()).getSelected()).hasToString("Registered: " + factory);

        test(find(Button.class).withText("Add 1").single()).click();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(people(factory)).isEqualTo(2));
    }

    @Test
    void takesNoListOverOnWhichSomebodyDecidedAnewSinceItWasSeen() {
        NominationImportId id = handIn(company);
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);
        imports.means(id, company, null, factory);
        test(find(Button.class).withText("Add 1").single()).click();

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Organisation meant: " + company + " → " + factory);
        assertThat(preview(id).open()).as("wasn’t imported").isTrue();
        test(find(Button.class).withText("Show the current version").first()).click();
        assertThat(test(question()).getSelected()).hasToString("Registered: " + factory);
    }

    @Test
    void decidesOverNoDecisionThatWasMadeMeanwhile() {
        NominationImportId id = handIn(company);
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        imports.means(id, company, null, factory);
        refused("stale.changed", () -> imports.means(id, company, "另一家", null));
        imports.means(id, company, null, factory);
        assertThat(preview(id).names()).containsExactly(new NearName(company, 1, List.of(factory), factory));
    }

    private RadioButtonGroup<?> question() {
        return find(RadioButtonGroup.class).withLabel(company + " (1 row)").single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
