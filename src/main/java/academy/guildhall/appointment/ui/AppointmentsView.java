package academy.guildhall.appointment.ui;

import academy.guildhall.appointment.AppointmentQueries;
import academy.guildhall.appointment.AppointmentQueries.Row;
import academy.guildhall.appointment.AppointmentRounds;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.time.WorkingDays;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.platform.ui.WorkPanel;
import academy.guildhall.platform.work.Works;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import academy.guildhall.programmes.ui.RuleHelp;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cohort's appointments: who waits for a letter, who has one until when, and appointing those selected or all. */
@Route("cohorts/:cohortId/appointments")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class AppointmentsView extends CohortPage {
    private final transient AppointmentQueries appointments;
    private final transient AppointmentRounds rounds;
    private final transient Works works;
    private final transient Authority authority;
    private final transient AcademyTime time;
    private final transient WorkingDays working;
    private final transient HumanDates dates;
    private final transient RuleHelp help;
    private @Nullable EnrolmentState wanted;

    AppointmentsView(
            CohortFrame frame,
            AppointmentQueries appointments,
            AppointmentRounds rounds,
            Works works,
            Authority authority,
            AcademyTime time,
            WorkingDays working,
            HumanDates dates,
            RuleHelp help) {
        super(frame);
        this.appointments = appointments;
        this.rounds = rounds;
        this.works = works;
        this.authority = authority;
        this.time = time;
        this.working = working;
        this.help = help;
        this.dates = dates;
    }

    @Override
    protected void entered(UrlState url) {
        wanted = url.choice("state", EnrolmentState.class).orElse(null);
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        actions();
        List<Row> rows = appointments.of(cohort.id());
        boolean administrator = authority.over(cohort.id(), Role.ADMINISTRATOR);
        boolean running = false;
        if (administrator) {
            WorkPanel panel =
                    new WorkPanel(works, AppointmentRounds.KIND, cohort.id().value(), this::refresh);
            running = panel.isUnderWay();
            body.add(panel);
        }
        if (rows.isEmpty()) {
            body.add(empty(getTranslation("appointment.cohort.none")));
            return;
        }
        List<Row> certified = waiting(rows);
        body.add(help.of(cohort.id(), "appointment")
                .beside(new Paragraph(getTranslation(
                        "appointment.cohort.counts", certified.size(), rows.size() - certified.size()))));
        StateFilter<EnrolmentState> filter = StateFilter.of(EnrolmentState.class, rows, Row::state, wanted, chosen -> {
            wanted = chosen;
            refresh();
        });
        Table<Row> table = table(filter.left(rows, Row::state));
        body.add(filter, table);
        if (administrator && !running && !certified.isEmpty()) {
            actions(Buttons.main(getTranslation("appointment.issue", certified.size()), () -> ask(certified)));
            Div bulk = new Div();
            bulk.addClassName("bulk");
            bulk.setVisible(false);
            table.setSelectionMode(Grid.SelectionMode.MULTI);
            table.asMultiSelect().addValueChangeListener(change -> offer(bulk, change.getValue()));
            body.add(bulk);
        }
    }

    private void offer(Div bulk, Collection<Row> selected) {
        bulk.removeAll();
        bulk.setVisible(!selected.isEmpty());
        bulk.add(new Span(getTranslation("list.selected", selected.size())));
        List<Row> certified = waiting(selected);
        if (!certified.isEmpty()) {
            bulk.add(Buttons.main(getTranslation("appointment.issue", certified.size()), () -> ask(certified)));
        }
    }

    private static List<Row> waiting(Collection<Row> rows) {
        return rows.stream()
                .filter(row -> row.state() == EnrolmentState.CERTIFIED)
                .toList();
    }

    private void ask(List<Row> certified) {
        String what = getTranslation("appointment.issue", certified.size());
        Dialog dialog = Confirm.frame(what);
        DatePicker from = new DatePicker(getTranslation("appointment.from"));
        Calendars.speak(from, getLocale());
        from.setValue(working.from(time.today()));
        from.setRequiredIndicatorVisible(true);
        ErrorSummary errors = new ErrorSummary().field("from", from);
        dialog.add(errors, new Paragraph(getTranslation("appointment.issue.effect", certified.size())), from);
        Runnable issue = () -> {
            errors.filled("from").refuse();
            if (Confirm.decided(dialog, () -> begin(certified, from.getValue()))) {
                dialog.close();
                refresh();
            }
        };
        dialog.getFooter()
                .add(
                        Buttons.plain(getTranslation("confirm.no"), dialog::close),
                        Buttons.main(what, errors.over(issue)));
        dialog.open();
    }

    private void begin(List<Row> certified, LocalDate from) {
        rounds.begin(
                cohort(),
                certified.stream()
                        .map(row -> new AppointmentRounds.Whom(row.enrolment(), row.name()))
                        .toList(),
                from,
                getLocale());
    }

    private Table<Row> table(List<Row> rows) {
        Table<Row> table = new Table<Row>(getTranslation("appointments.title"))
                .opens(row -> CohortLinks.enrolment(row.enrolment()))
                .text("person.name", Row::name)
                .byName("name", Row::name)
                .badge("enrolment.state", Row::state)
                .by("state", Row::state)
                .text("certificate.number", Row::certificate)
                .by("number", Row::certificate)
                .text("appointment.from", row -> date(row.startsOn()))
                .by("from", Row::startsOn)
                .text("appointment.until", row -> date(row.endsOn()))
                .by("until", Row::endsOn)
                .text("person.employer", Row::employer)
                .byName("employer", Row::employer)
                .whole();
        table.setItems(rows);
        return table;
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day, getLocale());
    }
}
