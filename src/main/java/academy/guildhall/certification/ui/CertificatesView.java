package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.certification.CertificateState;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.certification.CertificationQueries.Filter;
import academy.guildhall.certification.CertificationQueries.Row;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.ListFilters;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The register of all certificates: found by name or number, state and year. */
@Route("certificates")
@RolesAllowed({Role.ADMINISTRATOR_, Role.AUDITOR_})
class CertificatesView extends Page implements BeforeEnterObserver {
    private final ListFilters<CertificateState> filters;
    private final Table<Row> table;
    private final Div nothing = empty(getTranslation("certificates.none"));
    private final transient HumanDates dates;

    CertificatesView(CertificationQueries certificates, HumanDates dates) {
        filters = new ListFilters<>(
                CertificateLinks.all(),
                CertificateState.class,
                "certificates.search",
                "certificates.state.any",
                () -> certificates.count(filter()));
        this.dates = dates;
        title(getTranslation("certificates.title"));
        table = new Table<Row>(getTranslation("certificates.title"))
                .opens(row -> CertificateLinks.certificate(row.id()))
                .text("person.name", Row::name)
                .by("name")
                .text("certificate.number", Row::number)
                .by("number")
                .text("programme.certifies", row -> row.certifies(getLocale()))
                .badge("enrolment.state", Row::state)
                .by("state")
                .text("certificate.issuedOn", row -> date(row.issuedOn()))
                .by("issued")
                .text("appointment.until", row -> date(row.appointedUntil()))
                .text("person.employer", Row::employer);
        table.setItems(
                query -> certificates.page(filter(), table.order(), query.getOffset(), query.getLimit()).stream(),
                query -> filters.count().rows());
        add(filters, table, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.begin(event, this::changed);
        count();
    }

    private Filter filter() {
        return new Filter(filters.text(), filters.state(), filters.year());
    }

    private void changed() {
        count();
        table.getDataProvider().refreshAll();
    }

    private void count() {
        int found = filters.count().show();
        table.setVisible(found > 0);
        nothing.setVisible(found == 0);
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day, getLocale());
    }
}
