package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateState;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.certification.CertificationQueries.Filter;
import academy.guildhall.certification.CertificationQueries.Row;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.ListCount;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
    private final TextField text = new TextField();
    private final Select<CertificateState> state = new Select<>();
    private final IntegerField year = new IntegerField();
    private final ListCount count;
    private final Table<Row> table;
    private final Div nothing = empty(getTranslation("certificates.none"));
    private final transient HumanDates dates;

    CertificatesView(CertificationQueries certificates, HumanDates dates) {
        count = new ListCount(() -> certificates.count(filter()));
        this.dates = dates;
        title(getTranslation("certificates.title"));
        label();
        Div filters = new Div(text, state, year, count);
        filters.addClassName("filters");
        table = new Table<Row>(getTranslation("certificates.title"))
                .opens(row -> "certificates/" + row.id())
                .text("person.name", Row::name)
                .text("certificate.number", Row::number)
                .badge("enrolment.state", Row::state)
                .text("certificate.issuedOn", row -> date(row.issuedOn()))
                .text("appointment.until", row -> date(row.appointedUntil()))
                .text("person.employer", Row::employer);
        table.setItems(
                query -> certificates.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> count.rows());
        add(filters, table, nothing);
    }

    private void label() {
        text.setLabel(getTranslation("certificates.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("enrolment.state"));
        state.setItems(CertificateState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("certificates.state.any"));
        state.setItemLabelGenerator(
                item -> item == null ? getTranslation("certificates.state.any") : getTranslation(item.key()));
        year.setLabel(getTranslation("cohort.year"));
        year.setClearButtonVisible(true);
        year.setMin(2000);
        year.setMax(2100);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState url = UrlState.of(event);
        text.setValue(url.text("q"));
        url.choice("state", CertificateState.class).ifPresent(state::setValue);
        int asked = url.number("year", 0);
        if (asked > 0) {
            year.setValue(asked);
        }
        text.addValueChangeListener(change -> changed());
        state.addValueChangeListener(change -> changed());
        year.addValueChangeListener(change -> changed());
        count();
    }

    private Filter filter() {
        return new Filter(text.getValue(), state.getValue(), year.getValue());
    }

    private void changed() {
        UrlState.replace(
                this,
                "certificates",
                "q",
                text.getValue(),
                "state",
                state.isEmpty() ? "" : state.getValue().name(),
                "year",
                year.isEmpty() ? "" : year.getValue().toString());
        count();
        table.getDataProvider().refreshAll();
    }

    private void count() {
        int found = count.show();
        table.setVisible(found > 0);
        nothing.setVisible(found == 0);
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day, getLocale());
    }
}
