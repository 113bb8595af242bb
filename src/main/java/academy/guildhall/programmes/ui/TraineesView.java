package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.EnrolmentId;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The trainees of a cohort: where each stands, and what is done with their seats. */
@Route("cohorts/:cohortId/trainees")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class TraineesView extends CohortPage {
    private final transient Enrolments enrolments;
    private final transient CurrentUser current;
    private @Nullable EnrolmentState wanted;

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
        Map<EnrolmentState, Integer> counts = counts(trainees);
        StateFilter<EnrolmentState> filter =
                StateFilter.of(EnrolmentState.class, trainees, EnrolmentRow::state, wanted, chosen -> {
                    wanted = chosen;
                    refresh();
                });
        Table<EnrolmentRow> table = table(filter.left(trainees, EnrolmentRow::state), bulk);
        LiveBoard board = new LiveBoard(cohort.id(), () -> counts(enrolments.of(cohort.id())), counts);
        body.add(board, filter, table, bulk);
        board.whenRenewed(() -> {
            // Whoever is choosing goes on with what they see; what isn't so any more is said when they decide.
            if (table.getSelectedItems().isEmpty()) {
                refresh();
            }
        });
    }

    private static Map<EnrolmentState, Integer> counts(List<EnrolmentRow> trainees) {
        return trainees.stream()
                .collect(Collectors.toMap(
                        EnrolmentRow::state, one -> 1, Integer::sum, () -> new EnumMap<>(EnrolmentState.class)));
    }

    @Override
    protected void entered(UrlState url) {
        wanted = url.choice("state", EnrolmentState.class).orElse(null);
    }

    private Table<EnrolmentRow> table(List<EnrolmentRow> trainees, Div bulk) {
        Table<EnrolmentRow> table = new Table<EnrolmentRow>(getTranslation("cohort.trainees"))
                .opens(trainee -> CohortLinks.enrolment(trainee.id()))
                .text("person.name", EnrolmentRow::name)
                .byName("name", EnrolmentRow::name)
                .badge("enrolment.state", EnrolmentRow::state)
                .by("state", EnrolmentRow::state)
                .road("road.label", trainee -> trainee.state().standing())
                .text("person.employer", EnrolmentRow::employer)
                .byName("employer", EnrolmentRow::employer)
                .text("person.trade", EnrolmentRow::trade)
                .byName("trade", EnrolmentRow::trade)
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
        Set<EnrolmentId> whom = admitted.stream().map(EnrolmentRow::id).collect(Collectors.toSet());
        List<Enrolments.Chosen> left = enrolments.of(cohort()).stream()
                .filter(row -> whom.contains(row.id()) && row.state() == EnrolmentState.ENROLLED)
                .map(EnrolmentRow::chosen)
                .toList();
        Finished.say(getTranslation("enrolment.enrolled", enrolled), () -> {
            enrolments.takeBack(left);
            refresh();
        });
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
