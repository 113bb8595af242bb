package academy.guildhall.certification.ui;

import academy.guildhall.certification.CohortCertificates;
import academy.guildhall.certification.CohortCertificates.Row;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.CohortCard;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cohort's certificates and letters: who waits, who has one, and issuing for those selected or for all. */
@Route("cohorts/:cohortId/certificates")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class CohortCertificatesView extends CohortPage {
    private final transient CohortCertificates certificates;
    private final transient Issuing issuing;
    private final transient CurrentUser current;
    private final transient HumanDates dates;

    CohortCertificatesView(
            CohortFrame frame,
            CohortCertificates certificates,
            Issuing issuing,
            CurrentUser current,
            HumanDates dates) {
        super(frame);
        this.certificates = certificates;
        this.issuing = issuing;
        this.current = current;
        this.dates = dates;
    }

    @Override
    protected void show(CohortCard cohort, Div body) {
        actions();
        List<Row> rows = certificates.of(cohort.id());
        boolean administrator = current.get().has(Role.ADMINISTRATOR);
        boolean running = false;
        if (administrator) {
            var round = issuing.round(cohort.id());
            running = round.filter(begun -> !begun.isOver()).isPresent();
            round.ifPresent(begun -> body.add(new RoundPanel(begun, this::refresh, () -> {
                issuing.forget(cohort.id());
                refresh();
            })));
        }
        if (rows.isEmpty()) {
            body.add(empty(getTranslation("certificate.cohort.none")));
            return;
        }
        body.add(new Paragraph(getTranslation(
                "certificate.cohort.counts",
                count(rows, EnrolmentState.CLEARED),
                count(rows, EnrolmentState.CERTIFIED),
                count(rows, EnrolmentState.APPOINTED))));
        Table<Row> table = table(rows);
        body.add(table);
        if (administrator && !running) {
            offerAll(rows);
            Div bulk = new Div();
            bulk.addClassName("bulk");
            bulk.setVisible(false);
            table.setSelectionMode(Grid.SelectionMode.MULTI);
            table.asMultiSelect().addValueChangeListener(change -> {
                bulk.removeAll();
                bulk.setVisible(!change.getValue().isEmpty());
                bulk.add(new Span(
                        getTranslation("list.selected", change.getValue().size())));
                buttons(change.getValue()).forEach(bulk::add);
            });
            body.add(bulk);
        }
    }

    private void offerAll(List<Row> rows) {
        actions(buttons(rows).toArray(Button[]::new));
    }

    private List<Button> buttons(Collection<Row> rows) {
        List<Row> cleared = in(rows, EnrolmentState.CLEARED);
        List<Row> certified = in(rows, EnrolmentState.CERTIFIED);
        List<Button> buttons = new ArrayList<>();
        if (!cleared.isEmpty()) {
            buttons.add(Buttons.main(
                    getTranslation("certificate.issue", cleared.size()),
                    () -> issuing.askToIssue(cohort(), cleared, this::refresh)));
        }
        if (!certified.isEmpty()) {
            String text = getTranslation("appointment.issue", certified.size());
            Runnable ask = () -> issuing.askToAppoint(cohort(), certified, this::refresh);
            buttons.add(cleared.isEmpty() ? Buttons.main(text, ask) : Buttons.plain(text, ask));
        }
        return buttons;
    }

    private Table<Row> table(List<Row> rows) {
        Table<Row> table = new Table<Row>(getTranslation("certificates.title"))
                .opens(CohortCertificatesView::path)
                .text("person.name", Row::name)
                .badge("enrolment.state", Row::state)
                .text("certificate.number", Row::number)
                .text("certificate.issuedOn", row -> date(row.issuedOn()))
                .text("appointment.until", row -> date(row.appointedUntil()))
                .text("person.employer", Row::employer)
                .whole();
        table.setItems(rows);
        return table;
    }

    private static String path(Row row) {
        var certificate = row.certificate();
        return certificate == null ? "enrolments/" + row.enrolment() : "certificates/" + certificate;
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day, getLocale());
    }

    private static List<Row> in(Collection<Row> rows, EnrolmentState state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    private static int count(List<Row> rows, EnrolmentState state) {
        return in(rows, state).size();
    }
}
