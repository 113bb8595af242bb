package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationId;
import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Filter;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ListFilters;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All applications: found by name or employer, state and year; several screened or admitted at once. */
@Route("applications")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ApplicationsView extends Page implements BeforeEnterObserver {
    private final ListFilters<ApplicationState> filters;
    private final Table<Row> table;
    private final Div list = new Div();
    private final Div nothing = new Div();

    ApplicationsView(ApplicationQueries applications, ScreeningActions screening, Authority authority) {
        filters = new ListFilters<>(
                ApplicationLinks.all(),
                ApplicationState.class,
                "people.search",
                "applications.state.any",
                () -> applications.count(filter()));
        title(getTranslation("applications.title"));
        boolean administrator = authority.isAnywhere(Role.ADMINISTRATOR);
        if (administrator) {
            actions(Buttons.main(
                    getTranslation("import.begin"),
                    () -> getUI().ifPresent(ui -> ui.navigate(ApplicationLinks.imports()))));
        }
        table = table();
        table.setItems(
                query -> applications.page(filter(), order(), query.getOffset(), query.getLimit()).stream(),
                query -> filters.count().rows());
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

    private Table<Row> table() {
        return new Table<Row>(getTranslation("applications.title"))
                .opens(row -> ApplicationLinks.application(row.id()) + filters.query(order()))
                .text("person.name", Row::name)
                .by("name")
                .badge("enrolment.state", Row::state)
                .by("state")
                .text("person.employer", Row::employer)
                .by("employer")
                .text("application.nominator", Row::nominator)
                .by("nominator")
                .roomy()
                .text("person.trade", Row::trade)
                .text("application.course", Row::courseTitle)
                .roomy()
                .text("application.cohort", Row::cohort)
                .by("cohort")
                .figures("cohort.year", row -> Integer.toString(row.year()))
                .by("year")
                .wraps();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.begin(event, this::changed);
        count();
    }

    private Order order() {
        return table.order();
    }

    private Filter filter() {
        return new Filter(filters.text(), filters.state(), filters.year());
    }

    private void changed() {
        table.deselectAll();
        count();
        table.getDataProvider().refreshAll();
    }

    private void count() {
        int found = filters.count().show();
        table.setVisible(found > 0);
        nothing.removeAll();
        if (found == 0) {
            nothing.add(empty(getTranslation(filters.areEmpty() ? "applications.none.yet" : "applications.none")));
        }
    }

    static String path(ApplicationId id) {
        return ApplicationLinks.application(id);
    }
}
