package academy.guildhall.admissions;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.marks.Trials;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.IdentityNumber;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list says otherwise of somebody known is offered; what a room refuses of it keeps nothing else back. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.admissions.ui", "academy.guildhall.platform.ui"})
class KnownChangesTest extends SpringBrowserlessTest {
    private static final String HEADINGS = "序号,姓名,身份证号,工作单位,手机号,电子邮箱\n";

    @Autowired
    ApplicationContext context;

    @Autowired
    Imports imports;

    @Autowired
    Corrections corrections;

    @Autowired
    People people;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    private PersonId administrator;
    private ProgrammeId programme;
    private IdentityNumber first;
    private IdentityNumber second;

    @BeforeEach
    void twoKnownPeople() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        administrator = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
        programme = academies.programme();
        first = Acting.identity();
        second = Acting.identity();
        NominationImportId before =
                handIn(row(1, "测试甲", first, "甲原单位", "19949541226") + row(2, "测试乙", second, "乙原单位", "19949541226"));
        take(before);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private static String row(int number, String name, IdentityNumber identity, String employer, String phone) {
        return "%d,%s,%s,%s,%s,\n".formatted(number, name, identity.text(), employer, phone);
    }

    private NominationImportId handIn(String rows) {
        return ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> imports.handIn(programme, 2026, "名册.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome take(NominationImportId id) {
        return ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id));
    }

    private List<Untaken> decide(NominationImportId id, PersonId... chosen) {
        return ask(administrator, Role.ADMINISTRATOR, () -> imports.takeChanges(id, Set.of(chosen)));
    }

    private PersonId person(IdentityNumber identity) {
        return people.find(List.of(identity)).get(identity);
    }

    private Present now(IdentityNumber identity) {
        return ask(administrator, Role.ADMINISTRATOR, () -> corrections.present(person(identity)));
    }

    /** A panel of which this person would be a colleague of the chief, who works at 评委单位1. */
    private void isOnAPanel(IdentityNumber identity) {
        Trials trials = Trials.ready(context, 1);
        trials.enrolments.add(academies.trainee(trials.cohort, person(identity), EnrolmentState.APPROVED_FOR_TRIAL));
        trials.planned();
    }

    /** The first would become a colleague of the chief; a third isn't known yet. */
    private NominationImportId listWithOneThatIsRefused() {
        return handIn(row(1, "测试甲", first, "评委单位1", "19949541228")
                + row(2, "测试乙", second, "乙新单位", "19949541229")
                + row(3, "测试丙", Acting.identity(), "丙单位", ""));
    }

    @Test
    void oneThatIsRefusedWhenTheListIsTakenOverKeepsNothingElseBackAndIsNamedWithItsReason() {
        NominationImportId id = listWithOneThatIsRefused();
        assertThat(decide(id, person(first), person(second))).isEmpty();
        isOnAPanel(first);

        assertThat(take(id)).isEqualTo(new Outcome(1, 2, 0));
        assertThat(now(first).employer()).isEqualTo("甲原单位");
        assertThat(now(first).phone()).as("what isn't refused of the same row").isEqualTo("199****1228");
        assertThat(now(second).employer()).isEqualTo("乙新单位");
        assertThat(now(second).phone()).isEqualTo("199****1229");

        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(page())
                .contains("1 added, 2 already there, 0 not added.")
                .contains("One correction wasn’t made")
                .contains("until ");
        Grid<?> table = find(Grid.class).single();
        assertThat(test(table).size()).isEqualTo(1);
        Untaken untaken = (Untaken) table.getGenericDataView().getItem(0);
        assertThat(untaken.row()).isEqualTo("1");
        assertThat(untaken.name()).isEqualTo("测试甲");
        assertThat(untaken.change()).isEqualTo("甲原单位 → 评委单位1");
        assertThat(UI.getCurrent().getTranslation(untaken.field())).isEqualTo("Employer");
        assertThat(UI.getCurrent()
                        .getTranslation(untaken.reasonKey(), untaken.args().toArray()))
                .contains("can’t stay chief")
                .endsWith("Cancel the panel and plan it with another chief assessor.");
        assertThat(PersonLinks.correct(untaken.person())).contains(person(first).toString());
    }

    /** As when a room that stands above finds only then what is in the way: nothing is entered, and the row is named. */
    @Test
    void oneThatFailsOnlyWhenItIsMadeUndoesTheListAndNamesItsRow() {
        NominationImportId id = listWithOneThatIsRefused();
        assertThat(decide(id, person(first), person(second))).isEmpty();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("""
                        create function not_this_one() returns trigger language plpgsql as $$
                        begin raise exception 'found only now' using errcode = 'check_violation'; end $$
                        """).update();
        jdbc.sql("create trigger not_this_one before update on person for each row when (old.id = '" + person(second)
                        + "') execute function not_this_one()")
                .update();
        try {
            assertThatThrownBy(() -> take(id))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.args()).containsExactly("2", "测试乙"))
                    .hasMessageContaining("import.refused.change");
        } finally {
            jdbc.sql("drop trigger not_this_one on person").update();
            jdbc.sql("drop function not_this_one()").update();
        }
        assertThat(now(first).employer()).as("all or nothing").isEqualTo("甲原单位");
        assertThat(take(id)).isEqualTo(new Outcome(1, 2, 0));
        assertThat(now(second).employer()).isEqualTo("乙新单位");
    }

    @Test
    void oneThatIsRefusedBeforeIsSaidAtOnceAndItsTickGoesWhereNothingElseIsLeft() {
        isOnAPanel(first);
        NominationImportId id = handIn(row(1, "测试甲", first, "评委单位1", "") + row(2, "测试乙", second, "乙新单位", ""));
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);

        CheckboxGroup<?> choice = choice();
        test(choice).selectItems("测试甲: Employer 甲原单位 → 评委单位1", "测试乙: Employer 乙原单位 → 乙新单位");
        assertThat(test(choice).getSelected()).hasSize(1);
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("测试甲, Employer 甲原单位 → 评委单位1: ")
                        .endsWith("Cancel the panel and plan it with another chief assessor."));

        take(id);
        assertThat(now(first).employer()).isEqualTo("甲原单位");
        assertThat(now(second).employer()).isEqualTo("乙新单位");
    }

    @Test
    void eachIsOfferedNoneIsTakenUnaskedAndWhatWasTickedIsThereAgain() {
        NominationImportId id = handIn(row(1, "测试甲", first, "甲新单位", "") + row(2, "测试乙", second, "乙原单位", "19949541227"));
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(page()).contains("The list has different details for 2 registered people");
        assertThat(test(choice()).getSelected()).isEmpty();

        test(choice()).selectItem("测试乙: Mobile 199****1226 → 199****1227");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(test(choice()).getSelected()).hasSize(1);

        test(choice()).deselectAll();
        take(id);
        assertThat(now(first).employer()).isEqualTo("甲原单位");
        assertThat(now(second).phone()).isEqualTo("199****1226");
    }

    @Test
    void aListThatAddsNobodyHasAButtonOnceSomebodyIsTickedAndThatSaysWhatItDoes() {
        NominationImportId id = handIn(row(1, "测试甲", first, "甲新单位", ""));
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(find(Button.class).all()).extracting(Button::getText).containsExactly("Discard");

        test(choice()).selectItem("测试甲: Employer 甲原单位 → 甲新单位");
        test(find(Button.class).withText("Correct one person").single()).click();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(now(first).employer()).isEqualTo("甲新单位"));
    }

    @Test
    void inAnotherFileAndAnotherYearTheSameIsSaidRefusedAndOffered() {
        byte[] moved = (HEADINGS + row(1, "测试甲", first, "甲新单位", "") + row(2, "另一人", second, "乙原单位", ""))
                .getBytes(StandardCharsets.UTF_8);
        NominationImportId next =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2027, "另册.csv", moved));
        ListPreview seen = ask(administrator, Role.ADMINISTRATOR, () -> imports.preview(next));
        assertThat(seen.rows().getFirst().fate()).isEqualTo(ListPreview.Fate.NEW);
        assertThat(seen.rows().getFirst().knownAs()).isEqualTo("测试甲 · 甲原单位");
        assertThat(seen.rows().getFirst().changes()).containsEntry(Field.EMPLOYER, "甲原单位 → 甲新单位");
        assertThat(seen.rows().getLast().faults()).containsExactly(RowFault.of(ListColumn.NAME, "knownAs", "测试乙"));

        decide(next, person(first));
        assertThat(take(next)).isEqualTo(new Outcome(1, 0, 1));
        assertThat(now(first).employer()).isEqualTo("甲新单位");
    }

    @Test
    void whereTheListSaysTheSameNothingIsOffered() {
        NominationImportId id = handIn(row(1, "测试甲", first, "甲原单位", "19949541226"));
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(find(CheckboxGroup.class).all()).isEmpty();
        assertThat(find(Paragraph.class).withId("import-summary").single().getText())
                .contains("There’s no one to add.");
    }

    private CheckboxGroup<?> choice() {
        return find(CheckboxGroup.class)
                .withLabel("Those who are ticked are updated from the list; the others stay as they are.")
                .single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
