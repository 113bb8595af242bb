package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.Programmes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All cohorts, the latest first. */
@Route("cohorts")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class CohortsView extends Page {
    private static final int SHORT = 50;

    CohortsView(Cohorts cohorts, Programmes programmes, HumanDates dates, Authority authority) {
        title(getTranslation("cohorts.title"));
        Runnable open = () -> getUI().ifPresent(ui -> ui.navigate(NewCohortView.class));
        boolean mayOpen = authority.isAnywhere(Role.ADMINISTRATOR);
        if (mayOpen) {
            actions(Buttons.main(getTranslation("cohort.new"), open));
        }
        int there = cohorts.count().rows();
        if (there == 0) {
            add(empty(getTranslation("cohorts.none")));
            return;
        }
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
                query -> cohorts.page(table.order(), query.getOffset(), query.getLimit()).stream(), query -> there);
        add(table);
    }
}
