package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The trainees of a cohort: where each stands, and what is done with their seats. */
@Route("cohorts/:cohortId/trainees")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class TraineesView extends CohortPage {
    private final transient Enrolments enrolments;
    private final transient CurrentUser current;

    TraineesView(CohortFrame frame, Enrolments enrolments, CurrentUser current) {
        super(frame);
        this.enrolments = enrolments;
        this.current = current;
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        List<EnrolmentRow> trainees = enrolments.of(cohort.id());
        Span seats = new Span(getTranslation("cohort.taken", cohort.seatsTaken(), cohort.capacity()));
        seats.addClassName("count");
        state(seats);
        if (current.get().has(Role.ADMINISTRATOR)) {
            actions(Buttons.plain(
                    getTranslation("cohort.correct"),
                    () -> getUI().ifPresent(ui -> ui.navigate(CohortLinks.correct(cohort.id())))));
        }
        if (trainees.isEmpty()) {
            body.add(empty(getTranslation("cohort.trainees.none")));
            return;
        }
        Div bulk = new Div();
        bulk.addClassName("bulk");
        bulk.setVisible(false);
        Table<EnrolmentRow> table = table(trainees, bulk);
        LiveBoard board = new LiveBoard(cohort.id(), enrolments, trainees);
        body.add(board, table, bulk);
        board.whenRenewed(() -> {
            // Whoever is choosing goes on with what they see; what isn't so any more is said when they decide.
            if (table.getSelectedItems().isEmpty()) {
                refresh();
            }
        });
    }

    private Table<EnrolmentRow> table(List<EnrolmentRow> trainees, Div bulk) {
        Table<EnrolmentRow> table = new Table<EnrolmentRow>(getTranslation("cohort.trainees"))
                .opens(trainee -> CohortLinks.enrolment(trainee.id()))
                .text("person.name", EnrolmentRow::name)
                .badge("enrolment.state", EnrolmentRow::state)
                .road("road.label", trainee -> trainee.state().standing())
                .text("person.employer", EnrolmentRow::employer)
                .text("person.trade", EnrolmentRow::trade)
                .whole();
        table.setSelectionMode(Grid.SelectionMode.MULTI);
        table.setItems(trainees);
        table.asMultiSelect().addValueChangeListener(change -> fill(bulk, change.getValue()));
        return table;
    }

    private void fill(Div bulk, Set<EnrolmentRow> selected) {
        bulk.removeAll();
        bulk.setVisible(!selected.isEmpty());
        List<EnrolmentRow> admitted = new ArrayList<>(selected);
        admitted.removeIf(trainee -> trainee.state() != EnrolmentState.ADMITTED);
        String checkIn = getTranslation("enrolment.enrol.some", admitted.size());
        Button enrol = Buttons.main(checkIn, () -> Confirm.decide(checkIn, () -> enrol(admitted)));
        enrol.setEnabled(!admitted.isEmpty());
        bulk.add(new Span(getTranslation("list.selected", selected.size())), enrol);
        if (selected.size() == 1) {
            EnrolmentRow one = selected.iterator().next();
            if (one.state().leadsTo(EnrolmentState.WITHDRAWN)) {
                bulk.add(Buttons.danger(getTranslation("enrolment.withdraw"), () -> withdraw(one)));
            }
            if (one.state().leadsTo(EnrolmentState.DEFERRED)) {
                bulk.add(Buttons.plain(getTranslation("enrolment.defer"), () -> defer(one)));
            }
        }
    }

    private void enrol(List<EnrolmentRow> admitted) {
        int enrolled =
                enrolments.enrol(admitted.stream().map(EnrolmentRow::chosen).toList());
        Toast.done(getTranslation("enrolment.enrolled", enrolled));
        refresh();
    }

    private void withdraw(EnrolmentRow trainee) {
        Confirm.withReason(
                getTranslation("enrolment.withdraw"),
                getTranslation("enrolment.withdraw.effect", trainee.name()),
                getTranslation("enrolment.withdraw"),
                reason -> {
                    enrolments.withdraw(trainee.chosen(), reason);
                    refresh();
                });
    }

    private void defer(EnrolmentRow trainee) {
        Confirm.withReason(
                getTranslation("enrolment.defer"),
                getTranslation("enrolment.defer.effect", trainee.name()),
                getTranslation("enrolment.defer"),
                reason -> {
                    enrolments.defer(trainee.chosen(), reason);
                    refresh();
                });
    }
}
