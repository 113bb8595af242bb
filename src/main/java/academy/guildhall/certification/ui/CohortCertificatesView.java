package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.certification.CertificateRounds;
import academy.guildhall.certification.CohortCertificates;
import academy.guildhall.certification.CohortCertificates.Row;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
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
import com.vaadin.flow.component.button.Button;
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

/** A cohort's certificates: who waits, who has one, and issuing for those selected or for all. */
@Route("cohorts/:cohortId/certificates")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class CohortCertificatesView extends CohortPage {
    private final transient CohortCertificates certificates;
    private final transient CertificateRounds rounds;
    private final transient Works works;
    private final transient Authority authority;
    private final transient HumanDates dates;
    private @Nullable EnrolmentState wanted;

    CohortCertificatesView(
            CohortFrame frame,
            CohortCertificates certificates,
            CertificateRounds rounds,
            Works works,
            Authority authority,
            HumanDates dates) {
        super(frame);
        this.certificates = certificates;
        this.rounds = rounds;
        this.works = works;
        this.authority = authority;
        this.dates = dates;
    }

    @Override
    protected void entered(UrlState url) {
        wanted = url.choice("state", EnrolmentState.class).orElse(null);
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        actions();
        List<Row> rows = certificates.of(cohort.id());
        boolean administrator = authority.over(cohort.id(), Role.ADMINISTRATOR);
        boolean running = false;
        if (administrator) {
            WorkPanel panel =
                    new WorkPanel(works, CertificateRounds.KIND, cohort.id().value(), this::refresh);
            running = panel.isUnderWay();
            body.add(panel);
        }
        if (rows.isEmpty()) {
            body.add(empty(getTranslation("certificate.cohort.none")));
            return;
        }
        body.add(new Paragraph(getTranslation(
                "certificate.cohort.counts",
                count(rows, EnrolmentState.CLEARED),
                count(rows, EnrolmentState.CERTIFIED) + count(rows, EnrolmentState.APPOINTED))));
        StateFilter<EnrolmentState> filter = StateFilter.of(EnrolmentState.class, rows, Row::state, wanted, chosen -> {
            wanted = chosen;
            refresh();
        });
        Table<Row> table = table(filter.left(rows, Row::state));
        body.add(filter, table);
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
        List<Row> cleared = rows.stream()
                .filter(row -> row.state() == EnrolmentState.CLEARED)
                .toList();
        return cleared.isEmpty()
                ? List.of()
                : List.of(Buttons.main(getTranslation("certificate.issue", cleared.size()), () -> ask(cleared)));
    }

    private void ask(List<Row> cleared) {
        String what = getTranslation("certificate.issue", cleared.size());
        Confirm.ask(what, getTranslation("certificate.issue.effect", cleared.size()), what, () -> {
            rounds.begin(
                    cohort(),
                    cleared.stream()
                            .map(row -> new CertificateRounds.Whom(row.enrolment(), row.name()))
                            .toList(),
                    getLocale());
            refresh();
        });
    }

    private Table<Row> table(List<Row> rows) {
        Table<Row> table = new Table<Row>(getTranslation("certificates.title"))
                .opens(CohortCertificatesView::path)
                .text("person.name", Row::name)
                .byName("name", Row::name)
                .badge("enrolment.state", Row::state)
                .by("state", Row::state)
                .text("certificate.number", Row::number)
                .by("number", Row::number)
                .text("certificate.issuedOn", row -> date(row.issuedOn()))
                .by("issued", Row::issuedOn)
                .text("person.employer", Row::employer)
                .byName("employer", Row::employer)
                .whole();
        table.setItems(rows);
        return table;
    }

    private static String path(Row row) {
        var certificate = row.certificate();
        return certificate == null ? CohortLinks.enrolment(row.enrolment()) : CertificateLinks.certificate(certificate);
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day, getLocale());
    }

    private static long count(List<Row> rows, EnrolmentState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
