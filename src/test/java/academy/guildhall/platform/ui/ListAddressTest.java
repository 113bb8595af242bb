package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list's filters and its order stand in its address: a link opens them, and the way back from a row leads to them. */
@ApplicationTest
class ListAddressTest extends SpringBrowserlessTest {
    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    private PersonId me;

    @BeforeEach
    void anAdministrator() {
        me = acting.person("管理员");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Acting.signIn(me, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void everyLongListIsSortedByItsMainColumns() {
        Map<String, Set<String>> sorts = Map.of(
                "people", Set.of("name", "employer", "login", "state"),
                "organisations", Set.of("name", "kind"),
                "applications", Set.of("name", "state", "employer", "nominator", "cohort", "year"),
                "certificates", Set.of("name", "number", "state", "issued"),
                "audit", Set.of("at", "actor", "concerns"),
                "mail", Set.of("at", "name", "state"),
                "cohorts", Set.of("year", "name", "runs", "batch", "seats"));
        academies.cohort(2);
        sorts.forEach((path, names) -> {
            UI.getCurrent().navigate(path);
            assertThat(table().getColumns().stream()
                            .filter(Grid.Column::isSortable)
                            .map(Grid.Column::getKey)
                            .collect(Collectors.toSet()))
                    .as(path)
                    .isEqualTo(names);
        });
    }

    @Test
    void aLinkOpensAListInItsOrder() {
        open("people?sort=-employer");
        assertThat(table().order()).isEqualTo(new Order("employer", true));
        open("people?sort=name");
        assertThat(table().order()).isEqualTo(new Order("name", false));
        open("people");
        assertThat(table().order()).isEqualTo(Order.OWN);
        open("people?sort=phone");
        assertThat(table().order()).as("no column of this list").isEqualTo(Order.OWN);
    }

    @Test
    void theWayBackFromARowLeadsToTheListAsItWasLeft() {
        open("people");
        find(TextField.class).first().setValue("管理");
        sortBy("name", SortDirection.DESCENDING);
        open("people/" + me);
        assertThat(trail()).contains("/people?q=%E7%AE%A1%E7%90%86&sort=-name");

        open("people?sort=-name");
        sortBy(null, SortDirection.ASCENDING);
        open("people/" + me);
        assertThat(trail()).contains("/people");
    }

    @Test
    void aWindowThatIsLoadedAnewOnARowStillKnowsTheWayBack() {
        open("people?q=管&sort=-name");
        open("people/" + me);
        UI before = UI.getCurrent();
        UI anew = new UI();
        anew.getInternals().setSession(before.getSession());
        UI.setCurrent(anew);
        try {
            assertThat(UrlState.back("people")).isEqualTo("people?q=%E7%AE%A1&sort=-name");
            assertThat(UrlState.back("mail")).isEqualTo("mail");
        } finally {
            UI.setCurrent(before);
        }
    }

    @Test
    void whatWasSortedStaysSoWhenAFilterChanges() {
        open("applications?sort=-name&year=2020");
        find(TextField.class).first().setValue("管");
        assertThat(UrlState.now(UI.getCurrent()).text("sort")).isEqualTo("-name");
        assertThat(UrlState.now(UI.getCurrent()).number("year", 0)).isEqualTo(2020);
        open("applications");
        assertThat(find(TextField.class).first().getValue()).as("opened anew").isEmpty();
    }

    @Test
    void aListThatIsThereAsAWholeIsSortedInThePageByNamesAsTheyAreRead() {
        CohortId cohort = academies.cohort(5);
        for (String name : List.of("张三", "曾二", "阿大")) {
            academies.trainee(cohort, acting.person(name), EnrolmentState.ENROLLED);
        }
        open("cohorts/" + cohort + "/trainees?sort=-name");
        assertThat(row(0)).isEqualTo("张三");
        sortBy("name", SortDirection.ASCENDING);
        assertThat(Stream.of(0, 1, 2).map(this::row)).containsExactly("阿大", "曾二", "张三");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aListThatIsThereAsAWholeIsNarrowedDownToAState() {
        CohortId cohort = academies.cohort(5);
        academies.trainee(cohort, acting.person("甲一"), EnrolmentState.ENROLLED);
        academies.trainee(cohort, acting.person("乙二"), EnrolmentState.ADMITTED);
        open("cohorts/" + cohort + "/trainees?state=ADMITTED&sort=name");
        assertThat(test(table()).size()).isEqualTo(1);
        assertThat(row(0)).isEqualTo("乙二");

        Select<EnrolmentState> state = (Select<EnrolmentState>) find(Select.class).all().stream()
                .filter(select -> "State".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        state.setValue(EnrolmentState.ENROLLED);
        assertThat(row(0)).isEqualTo("甲一");
        UrlState now = UrlState.now(UI.getCurrent());
        assertThat(now.text("state")).isEqualTo("ENROLLED");
        assertThat(now.text("sort")).isEqualTo("name");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoSeesNoHeadingsChoosesTheOrderAboveTheCards() {
        open("people");
        table().fit(390);
        Select<Order> choice = table().getColumns().stream()
                .map(Grid.Column::getHeaderComponent)
                .filter(Select.class::isInstance)
                .map(header -> (Select<Order>) header)
                .findFirst()
                .orElseThrow();
        assertThat(choice.getListDataView().getItems())
                .contains(Order.OWN, new Order("name", false), new Order("name", true));
        choice.setValue(new Order("employer", false));
        ComponentUtil.fireEvent(
                choice,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(choice, choice, null, true));
        assertThat(table().order()).isEqualTo(new Order("employer", false));
        assertThat(UrlState.now(UI.getCurrent()).text("sort")).isEqualTo("employer");
    }

    private void open(String path) {
        UI.getCurrent().navigate(path.contains("?") ? path.substring(0, path.indexOf('?')) : path, query(path));
    }

    private static com.vaadin.flow.router.QueryParameters query(String path) {
        return com.vaadin.flow.router.QueryParameters.fromString(
                path.contains("?") ? path.substring(path.indexOf('?') + 1) : "");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void sortBy(String key, SortDirection direction) {
        Table table = table();
        table.sort(key == null ? List.of() : List.of(new GridSortOrder(table.getColumnByKey(key), direction)));
    }

    private String row(int index) {
        return ((EnrolmentRow) test(table()).getRow(index)).name();
    }

    /** Also when it is hidden because it has no rows. */
    private Table<?> table() {
        return tables(UI.getCurrent()).findFirst().orElseThrow();
    }

    private static Stream<Table<?>> tables(Component part) {
        return part instanceof Table<?> table
                ? Stream.of(table)
                : part.getChildren().flatMap(ListAddressTest::tables);
    }

    private List<String> trail() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
