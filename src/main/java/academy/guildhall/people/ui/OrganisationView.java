package academy.guildhall.people.ui;

import academy.guildhall.people.OrganisationId;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.Organisations.Row;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One organisation: who may be the same, and merging it into another. */
@Route("organisations/:organisationId")
@RolesAllowed(Role.ADMINISTRATOR_)
class OrganisationView extends Page implements BeforeEnterObserver {
    private final transient Organisations organisations;
    private final Div content = new Div();

    OrganisationView(Organisations organisations) {
        this.organisations = organisations;
        trail(getTranslation("organisations.title"), "organisations");
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("organisationId").orElse("");
        try {
            show(organisations.find(OrganisationId.of(id)));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("organisation", id);
        }
    }

    private void show(Row row) {
        title(row.name());
        content.removeAll();
        content.add(
                new Facts()
                        .fact("organisation.kind", getTranslation("organisation.kind." + row.kind()))
                        .fact("organisation.people", Integer.toString(row.people()))
                        .fact("organisation.children", Integer.toString(row.children())),
                section(getTranslation("organisation.near"), near(row)),
                section(getTranslation("organisation.merge"), merge(row)));
    }

    private Div near(Row row) {
        List<Row> near = organisations.near(row.id());
        Div list = new Div();
        list.addClassName("page-body");
        if (near.isEmpty()) {
            list.add(new Paragraph(getTranslation("organisation.near.none")));
        }
        for (Row other : near) {
            list.add(new Facts()
                    .fact(
                            "organisation.name",
                            new Div(
                                    link(other.name(), "organisations/" + other.id()),
                                    Buttons.plain(
                                            getTranslation("organisation.merge.take", other.name()),
                                            () -> ask(other, row))))
                    .fact("organisation.people", Integer.toString(other.people())));
        }
        return list;
    }

    /** Any other can be chosen, too: a name can be quite another and mean the same. */
    private Div merge(Row row) {
        ComboBox<Row> into = new ComboBox<>(getTranslation("organisation.merge.into"));
        into.setItemLabelGenerator(Row::name);
        into.setItems(
                query -> organisations.page(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> organisations.count(query.getFilter().orElse("")).rows());
        Div buttons = new Div(Buttons.plain(getTranslation("organisation.merge.begin"), () -> {
            Row kept = into.getValue();
            into.setInvalid(kept == null);
            into.setErrorMessage(getTranslation("organisation.merge.choose"));
            if (kept != null) {
                ask(row, kept);
            }
        }));
        buttons.addClassName("form-actions");
        Div form = new Div(into, buttons);
        form.addClassName("form");
        return form;
    }

    private void ask(Row goes, Row kept) {
        Confirm.withReason(
                getTranslation("organisation.merge"),
                getTranslation("organisation.merge.effect", goes.name(), kept.name(), goes.people(), goes.children()),
                getTranslation("organisation.merge.begin"),
                reason -> {
                    organisations.merge(goes.id(), kept.id(), reason);
                    Toast.done(getTranslation("organisation.merged", goes.name(), kept.name()));
                    getUI().ifPresent(ui -> ui.navigate("organisations/" + kept.id()));
                });
    }
}
