package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationId;
import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Filter;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ListCount;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All applications: found by name or employer, state and year; several screened or admitted at once. */
@Route("applications")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ApplicationsView extends Page implements BeforeEnterObserver {
    private final TextField text = new TextField();
    private final Select<ApplicationState> state = new Select<>();
    private final IntegerField year = new IntegerField();
    private final ListCount count;
    private final Table<Row> table;
    private final Div list = new Div();
    private final Div nothing = new Div();

    ApplicationsView(ApplicationQueries applications, ScreeningActions screening, Authority authority) {
        count = new ListCount(() -> applications.count(filter()));
        title(getTranslation("applications.title"));
        boolean administrator = authority.isAnywhere(Role.ADMINISTRATOR);
        if (administrator) {
            actions(Buttons.main(
                    getTranslation("import.begin"), () -> getUI().ifPresent(ui -> ui.navigate("applications/import"))));
        }
        Div filters = new Div(text, state, year, count);
        filters.addClassName("filters");
        label();
        table = table();
        table.setItems(
                query -> applications.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> count.rows());
        list.addClassName("page-body");
        list.add(table, nothing);
        add(filters, list);
        if (administrator) {
            GridMultiSelectionModel<Row> selection =
                    (GridMultiSelectionModel<Row>) table.setSelectionMode(Grid.SelectionMode.MULTI);
            selection.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
            Div bulk = new Div();
            bulk.addClassName("bulk");
            bulk.setVisible(false);
            table.asMultiSelect()
                    .addValueChangeListener(change -> screening.offer(bulk, change.getValue(), this::changed));
            list.add(bulk);
        }
    }

    private void label() {
        text.setLabel(getTranslation("people.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("enrolment.state"));
        state.setItems(ApplicationState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("applications.state.any"));
        state.setItemLabelGenerator(
                item -> item == null ? getTranslation("applications.state.any") : getTranslation(item.key()));
        year.setLabel(getTranslation("cohort.year"));
        year.setClearButtonVisible(true);
        year.setMin(2000);
        year.setMax(2100);
    }

    private Table<Row> table() {
        return new Table<Row>(getTranslation("applications.title"))
                .opens(row -> "applications/" + row.id())
                .text("person.name", Row::name)
                .badge("enrolment.state", Row::state)
                .text("person.employer", Row::employer)
                .text("application.nominator", Row::nominator)
                .text("person.trade", Row::trade)
                .text("application.course", Row::courseTitle)
                .text("application.cohort", Row::cohort)
                .figures("cohort.year", row -> Integer.toString(row.year()))
                .wraps();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState url = UrlState.of(event);
        text.setValue(url.text("q"));
        url.choice("state", ApplicationState.class).ifPresent(state::setValue);
        int asked = url.number("year", 0);
        if (asked > 0) {
            year.setValue(asked);
        }
        text.addValueChangeListener(change -> changed());
        state.addValueChangeListener(change -> changed());
        year.addValueChangeListener(change -> changed());
        count();
    }

    private Filter filter() {
        return new Filter(text.getValue(), state.getValue(), year.getValue());
    }

    private void changed() {
        UrlState.replace(
                this,
                "applications",
                "q",
                text.getValue(),
                "state",
                state.isEmpty() ? "" : state.getValue().name(),
                "year",
                year.isEmpty() ? "" : year.getValue().toString());
        table.deselectAll();
        count();
        table.getDataProvider().refreshAll();
    }

    private void count() {
        int found = count.show();
        table.setVisible(found > 0);
        nothing.removeAll();
        if (found == 0) {
            boolean asked = !text.isEmpty() || !state.isEmpty() || !year.isEmpty();
            nothing.add(empty(getTranslation(asked ? "applications.none" : "applications.none.yet")));
        }
    }

    static String path(ApplicationId id) {
        return "applications/" + id;
    }
}
