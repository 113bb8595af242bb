package academy.guildhall.people.ui;

import academy.guildhall.people.Organisations;
import academy.guildhall.people.Organisations.Row;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ListCount;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every organisation, found by part of its name, and those that may be the same as another. */
@Route("organisations")
@RolesAllowed(Role.ADMINISTRATOR_)
class OrganisationsView extends Page implements BeforeEnterObserver {
    private static final List<String> KINDS = List.of("UNION", "GROUP", "ENTERPRISE");

    private final TextField text = new TextField();
    private final Checkbox doubles = new Checkbox();
    private final ListCount count;
    private final Table<Row> table;
    private final transient Organisations organisations;
    private boolean begun;

    OrganisationsView(Organisations organisations) {
        this.organisations = organisations;
        count = new ListCount(() -> organisations.count(text.getValue()));
        title(getTranslation("organisations.title"));
        text.setLabel(getTranslation("organisations.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        doubles.setLabel(getTranslation("organisations.doubles"));
        Div filters = new Div(text, doubles, count);
        filters.addClassName("filters");
        table = new Table<Row>(getTranslation("organisations.title"))
                .opens(row -> PersonLinks.organisation(row.id()))
                .text("organisation.name", Row::name)
                .byName("name", Row::name)
                .roomy()
                .text("organisation.kind", row -> getTranslation("organisation.kind." + row.kind()))
                .by("kind", row -> KINDS.indexOf(row.kind()))
                .figures("organisation.people", row -> Integer.toString(row.people()))
                .figures("organisation.children", row -> Integer.toString(row.children()))
                .text("organisation.near", row -> String.join(getTranslation("list.comma"), row.near()))
                .roomy()
                .wraps();
        add(filters, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean again = begun;
        begun = false;
        UrlState state = UrlState.of(event);
        text.setValue(state.text("q"));
        doubles.setValue(!state.text("doubles").isEmpty());
        begun = true;
        if (!again) {
            text.addValueChangeListener(change -> changed());
            doubles.addValueChangeListener(change -> changed());
        }
        show();
    }

    private void changed() {
        if (!begun) {
            return;
        }
        UrlState.replace(
                this, PersonLinks.organisations(), "q", text.getValue(), "doubles", doubles.getValue() ? "yes" : "");
        show();
    }

    /** Doubles are few and shown at once; the others page by page. */
    private void show() {
        text.setEnabled(!doubles.getValue());
        if (doubles.getValue()) {
            var found = organisations.doubles();
            table.setItems(found);
            count.setText(getTranslation("list.count", found.size()));
        } else {
            count.show();
            table.setItems(
                    query ->
                            organisations
                                    .page(text.getValue(), table.order(), query.getOffset(), query.getLimit())
                                    .stream(),
                    query -> count.rows());
        }
    }
}
