package academy.guildhall.people.ui;

import academy.guildhall.people.PeopleQueries;
import academy.guildhall.people.PeopleQueries.Filter;
import academy.guildhall.people.PeopleQueries.Row;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ListCount;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Everyone, found by part of a name or an employer, and by role. */
@Route("people")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class PeopleView extends Page implements BeforeEnterObserver {
    private final TextField text = new TextField();
    private final Select<Role> role = new Select<>();
    private final ListCount count;
    private final Table<Row> table;
    private boolean begun;

    PeopleView(PeopleQueries people) {
        count = new ListCount(() -> people.count(filter()));
        title(getTranslation("people.title"));
        actions(Buttons.main(
                getTranslation("people.invite"), () -> getUI().ifPresent(ui -> ui.navigate(PersonLinks.invite()))));
        text.setLabel(getTranslation("people.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        role.setLabel(getTranslation("people.role"));
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("people.role.any"));
        role.setItemLabelGenerator(
                item -> item == null ? getTranslation("people.role.any") : getTranslation("role." + item.name()));
        Div filters = new Div(text, role, count);
        filters.addClassName("filters");
        table = new Table<Row>(getTranslation("people.title"))
                .opens(row -> PersonLinks.person(row.id()))
                .text("person.name", Row::name)
                .by("name")
                .text("person.employer", Row::employer)
                .by("employer")
                .text("people.login", Row::login)
                .by("login")
                .text(
                        "people.roles",
                        row -> row.roles().stream()
                                .sorted()
                                .map(held -> getTranslation("role." + held.name()))
                                .collect(Collectors.joining(getTranslation("list.comma"))))
                .text("people.account", row -> {
                    var state = row.state();
                    return state == null ? null : getTranslation(state.key());
                })
                .by("state");
        table.setItems(
                query -> people.page(filter(), table.order(), query.getOffset(), query.getLimit()).stream(),
                query -> count.rows());
        add(filters, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean again = begun;
        begun = false;
        UrlState state = UrlState.of(event);
        text.setValue(state.text("q"));
        role.setValue(state.choice("role", Role.class).orElse(null));
        begun = true;
        if (!again) {
            text.addValueChangeListener(change -> changed());
            role.addValueChangeListener(change -> changed());
        }
        show();
    }

    private Filter filter() {
        return new Filter(text.getValue(), role.getValue());
    }

    private void changed() {
        if (!begun) {
            return;
        }
        UrlState.replace(
                this,
                PersonLinks.all(),
                "q",
                text.getValue(),
                "role",
                role.isEmpty() ? "" : role.getValue().name());
        show();
    }

    private void show() {
        count.show();
        table.getDataProvider().refreshAll();
    }
}
