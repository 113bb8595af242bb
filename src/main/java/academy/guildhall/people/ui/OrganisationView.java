package academy.guildhall.people.ui;

import academy.guildhall.people.OrganisationId;
import academy.guildhall.people.OrganisationTree;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.Organisations.Row;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One organisation: who may be the same, and merging it into another. */
@Route("organisations/:organisationId")
@RolesAllowed(Role.ADMINISTRATOR_)
class OrganisationView extends Page implements BeforeEnterObserver {
    private final transient Organisations organisations;
    private final transient OrganisationTree tree;
    private final Div content = new Div();

    OrganisationView(Organisations organisations, OrganisationTree tree) {
        this.tree = tree;
        this.organisations = organisations;
        trail(getTranslation("organisations.title"), PersonLinks.organisations());
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(organisations.find(RouteIds.of(event, "organisationId", OrganisationId::of)));
    }

    private void show(Row row) {
        title(row.name());
        content.removeAll();
        content.add(
                new Facts()
                        .fact("organisation.kind", getTranslation("organisation.kind." + row.kind()))
                        .fact("organisation.people", Integer.toString(row.people()))
                        .fact("organisation.children", Integer.toString(row.children())),
                section(getTranslation("organisation.above"), above(row)),
                section(getTranslation("organisation.near"), near(row)));
        if (organisations.mayMerge()) {
            content.add(section(getTranslation("organisation.merge"), merge(row)));
        }
    }

    /** Where it stands in the tree of organisations: an officer sees their own and all under it. */
    private Div above(Row row) {
        Div part = new Div();
        part.addClassName("page-body");
        var above = tree.above(row.id());
        part.add(above.map(one -> (com.vaadin.flow.component.Component)
                        new Paragraph(link(one.name(), PersonLinks.organisation(one.id()))))
                .orElseGet(() -> new Paragraph(getTranslation("organisation.above.none"))));
        var below = tree.below(row.id());
        if (!below.isEmpty()) {
            Div links = new Div();
            links.addClassName("form-actions");
            below.forEach(one -> links.add(link(one.name(), PersonLinks.organisation(one.id()))));
            part.add(new Paragraph(getTranslation("organisation.children")), links);
        }
        if (organisations.mayMerge()) {
            ChoiceBox<Row> other = others("organisation.above.choose");
            Div buttons =
                    new Div(Buttons.plain(getTranslation("organisation.above.put"), () -> put(row, other.chosen())));
            buttons.addClassName("form-actions");
            Div form = new Div(other, buttons);
            form.addClassName("form");
            part.add(form);
        }
        return part;
    }

    private void put(Row row, @Nullable Row above) {
        Confirm.decide(getTranslation("organisation.above"), () -> {
            tree.put(row.id(), row.seen(), above == null ? null : above.id());
            Toast.done(getTranslation("organisation.above.done"));
            show(organisations.find(row.id()));
        });
    }

    private ChoiceBox<Row> others(String labelKey) {
        ChoiceBox<Row> others = new ChoiceBox<>(getTranslation(labelKey));
        others.setItemLabelGenerator(Row::name);
        others.setItems(
                query ->
                        organisations
                                .page(query.getFilter().orElse(""), Order.OWN, query.getOffset(), query.getLimit())
                                .stream(),
                query -> organisations.count(query.getFilter().orElse("")).rows());
        others.setClearButtonVisible(true);
        return others;
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
                            organisations.mayMerge()
                                    ? new Div(
                                            link(other.name(), PersonLinks.organisation(other.id())),
                                            Buttons.plain(
                                                    getTranslation("organisation.merge.take", other.name()),
                                                    () -> ask(other, row)))
                                    : link(other.name(), PersonLinks.organisation(other.id())))
                    .fact("organisation.people", Integer.toString(other.people())));
        }
        return list;
    }

    /** Any other can be chosen, too: a name can be quite another and mean the same. */
    private Div merge(Row row) {
        ChoiceBox<Row> into = others("organisation.merge.into");
        Div buttons = new Div(Buttons.plain(getTranslation("organisation.merge.begin"), () -> {
            Row kept = into.chosen();
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
                    organisations.merge(goes.chosen(), kept.chosen(), reason);
                    Toast.done(getTranslation("organisation.merged", goes.name(), kept.name()));
                    getUI().ifPresent(ui -> ui.navigate(PersonLinks.organisation(kept.id())));
                });
    }
}
