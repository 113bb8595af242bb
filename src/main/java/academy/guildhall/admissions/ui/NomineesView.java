package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.admissions.Nominees;
import academy.guildhall.admissions.Nominees.Filter;
import academy.guildhall.admissions.Nominees.Row;
import academy.guildhall.platform.security.Role;
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

/** An officer's list: those of their branch, found by name or employer, state and year. */
@Route("nominees")
@RolesAllowed(Role.OFFICER_)
class NomineesView extends Page implements BeforeEnterObserver {
    private final TextField text = new TextField();
    private final Select<ApplicationState> state = new Select<>();
    private final IntegerField year = new IntegerField();
    private final ListCount count;
    private final Table<Row> table;
    private final Div nothing = new Div();

    NomineesView(Nominees nominees) {
        count = new ListCount(() -> nominees.count(filter()));
        title(getTranslation("nominees.title"));
        text.setLabel(getTranslation("people.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("enrolment.state"));
        state.setItems(ApplicationState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("applications.state.any"));
        state.setItemLabelGenerator(
                item -> item == null ? getTranslation("applications.state.any") : getTranslation(item.key()));
        year.setLabel(getTranslation("cohort.year"));
        year.setClearButtonVisible(true);
        Div filters = new Div(text, state, year, count);
        filters.addClassName("filters");
        table = new Table<Row>(getTranslation("nominees.title"))
                .opens(row -> "nominees/" + row.id())
                .text("person.name", Row::name)
                .badge("enrolment.state", Row::state)
                .text("nominees.stands", row -> {
                    var stands = row.stands();
                    return stands == null ? null : getTranslation(stands.key());
                })
                .text("person.employer", Row::employer)
                .text("application.nominator", Row::nominator)
                .text("application.cohort", Row::cohort)
                .figures("cohort.year", row -> Integer.toString(row.year()))
                .wraps();
        table.setItems(
                query -> nominees.page(filter(), query.getOffset(), query.getLimit()).stream(), query -> count.rows());
        add(filters, table, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState url = UrlState.of(event);
        text.setValue(url.text("q"));
        url.choice("state", ApplicationState.class).ifPresent(state::setValue);
        int asked = url.number("year", 0);
        if (asked > 0) {
            year.setValue(asked);
        }
        text.addValueChangeListener(change -> changed());
        state.addValueChangeListener(change -> changed());
        year.addValueChangeListener(change -> changed());
        show();
    }

    private Filter filter() {
        return new Filter(text.getValue(), state.getValue(), year.getValue());
    }

    private void changed() {
        UrlState.replace(
                this,
                "nominees",
                "q",
                text.getValue(),
                "state",
                state.isEmpty() ? "" : state.getValue().name(),
                "year",
                year.isEmpty() ? "" : year.getValue().toString());
        show();
        table.getDataProvider().refreshAll();
    }

    private void show() {
        int found = count.show();
        table.setVisible(found > 0);
        nothing.removeAll();
        if (found == 0) {
            boolean asked = !text.isEmpty() || !state.isEmpty() || !year.isEmpty();
            nothing.add(empty(getTranslation(asked ? "applications.none" : "nominees.none")));
        }
    }
}
