package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ListFilters;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.CohortRun;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.Cohorts.Filter;
import academy.guildhall.programmes.Programmes;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All cohorts, the latest first; by words of their name, by whether they run, and by year. */
@Route("cohorts")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class CohortsView extends Page implements BeforeEnterObserver {
    private static final int SHORT = 50;
    /** As many are seen at a glance. */
    private static final int FEW = 5;

    private final ListFilters<CohortRun> filters;
    private Runnable changed = () -> {};
    private boolean many;

    CohortsView(Cohorts cohorts, Programmes programmes, HumanDates dates, Authority authority) {
        filters = new ListFilters<>(
                CohortLinks.all(), CohortRun.class, "cohorts.search", "list.state.any", () -> cohorts.count(filter()));
        title(getTranslation("cohorts.title"));
        Runnable open = () -> getUI().ifPresent(ui -> ui.navigate(NewCohortView.class));
        boolean mayOpen = authority.isAnywhere(Role.ADMINISTRATOR);
        if (mayOpen) {
            actions(Buttons.main(getTranslation("cohort.new"), open));
        }
        int there = filters.count().rows();
        if (there == 0) {
            add(empty(getTranslation("cohorts.none")));
            return;
        }
        many = there > FEW;
        Table<CohortRow> table = new Table<CohortRow>(getTranslation("cohorts.title"))
                .opens(cohort -> CohortLinks.trainees(cohort.id()))
                .text("cohort.name", CohortRow::name)
                .by("name");
        boolean several = programmes.list().stream()
                        .map(Programmes.Choice::academy)
                        .distinct()
                        .count()
                > 1;
        if (several) {
            table.text("settings.academy", cohort -> cohort.academy(getLocale()));
        }
        table.text(
                        "cohort.runs",
                        cohort -> dates.date(cohort.startsOn(), getLocale()) + " – "
                                + dates.date(cohort.endsOn(), getLocale()))
                .by("runs")
                .figures("cohort.year", cohort -> Integer.toString(cohort.year()))
                .by("year")
                .figures("cohort.batch", cohort -> Integer.toString(cohort.batch()))
                .by("batch")
                .figures("cohort.seats", cohort -> cohort.seatsTaken() + " / " + cohort.capacity())
                .by("seats");
        if (there <= SHORT) {
            table.whole();
        }
        table.setItems(
                query -> cohorts.page(filter(), table.order(), query.getOffset(), query.getLimit()).stream(),
                query -> filters.count().rows());
        add(filters, table);
        changed = () -> {
            filters.count().show();
            table.getDataProvider().refreshAll();
        };
    }

    private Filter filter() {
        return new Filter(filters.text(), filters.state(), filters.year());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.begin(event, changed);
        filters.setVisible(many || !filters.areEmpty());
        if (!filters.areEmpty()) {
            filters.count().show();
        }
    }
}
