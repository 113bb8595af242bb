package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.admissions.Nominees;
import academy.guildhall.admissions.Nominees.Filter;
import academy.guildhall.admissions.Nominees.Row;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ListFilters;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** An officer's list: those of their branch, found by name or employer, state and year. */
@Route("nominees")
@RolesAllowed(Role.OFFICER_)
class NomineesView extends Page implements BeforeEnterObserver {
    private final ListFilters<ApplicationState> filters;
    private final Table<Row> table;
    private final Div nothing = new Div();

    NomineesView(Nominees nominees) {
        filters = new ListFilters<>(
                ApplicationLinks.nominees(),
                ApplicationState.class,
                "people.search",
                "applications.state.any",
                () -> nominees.count(filter()));
        title(getTranslation("nominees.title"));
        table = new Table<Row>(getTranslation("nominees.title"))
                .opens(row -> ApplicationLinks.nominee(row.id()))
                .text("person.name", Row::name)
                .by("name")
                .badge("enrolment.state", Row::state)
                .by("state")
                .text("nominees.stands", row -> {
                    var stands = row.stands();
                    return stands == null ? null : getTranslation(stands.key());
                })
                .by("stands")
                .text("person.employer", Row::employer)
                .by("employer")
                .text("application.nominator", Row::nominator)
                .by("nominator")
                .roomy()
                .text("application.cohort", Row::cohort)
                .by("cohort")
                .roomy()
                .figures("cohort.year", row -> Integer.toString(row.year()))
                .by("year")
                .wraps();
        table.setItems(
                query -> nominees.page(filter(), table.order(), query.getOffset(), query.getLimit()).stream(),
                query -> filters.count().rows());
        add(filters, table, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.begin(event, this::changed);
        show();
    }

    private Filter filter() {
        return new Filter(filters.text(), filters.state(), filters.year());
    }

    private void changed() {
        show();
        table.getDataProvider().refreshAll();
    }

    private void show() {
        int found = filters.count().show();
        table.setVisible(found > 0);
        nothing.removeAll();
        if (found == 0) {
            nothing.add(empty(getTranslation(filters.areEmpty() ? "nominees.none" : "applications.none")));
        }
    }
}
