package academy.guildhall.people.ui;

import academy.guildhall.people.Grants;
import academy.guildhall.people.Grants.Row;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may do, where and until when: given and taken away here. */
class GrantsPart extends Div {
    private final transient Grants grants;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient PersonId person;
    private final Locale locale;

    GrantsPart(Grants grants, HumanDates dates, AcademyTime time, PersonId person, Locale locale) {
        this.grants = grants;
        this.dates = dates;
        this.time = time;
        this.person = person;
        this.locale = locale;
        addClassName("page-body");
        show();
    }

    private void show() {
        removeAll();
        List<Row> held = grants.of(person);
        if (held.isEmpty()) {
            add(new Paragraph(getTranslation("grant.none")));
        } else {
            Table<Row> table = new Table<Row>(getTranslation("people.roles"))
                    .text(
                            "grant.role",
                            row -> getTranslation("role." + row.grant().role()))
                    .text("grant.within", this::where)
                    .text("grant.from", row -> days(row.grant().from()))
                    .text("grant.until", row -> days(row.grant().until()))
                    .text("grant.given", row -> row.givenBy())
                    .whole();
            table.addComponentColumn(this::end).setHeader(getTranslation("grant.end"));
            table.setItems(held);
            add(table);
        }
        Div buttons = new Div(Buttons.plain(getTranslation("grant.give"), this::give));
        buttons.addClassName("form-actions");
        add(buttons);
    }

    private String where(Row row) {
        var named = row.where();
        return named == null ? getTranslation("scope." + row.grant().scope().kind()) : named.name(locale);
    }

    private @Nullable String days(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day, locale);
    }

    private Component end(Row row) {
        return row.mine() ? Buttons.plain(getTranslation("grant.end"), () -> ask(row)) : new Span();
    }

    private void ask(Row row) {
        Confirm.withReason(
                getTranslation("grant.end"),
                getTranslation(
                        "grant.end.effect", getTranslation("role." + row.grant().role()), where(row)),
                getTranslation("grant.end"),
                reason -> {
                    grants.end(person, row.id(), reason);
                    Toast.done(getTranslation("grant.ended"));
                    show();
                });
    }

    private void give() {
        Dialog dialog = Confirm.frame(getTranslation("grant.give"));
        GrantFields fields = new GrantFields(grants, time.today(), locale);
        ErrorSummary errors = new ErrorSummary();
        fields.at(errors);
        dialog.add(errors, fields);
        dialog.getFooter()
                .add(
                        Buttons.plain(getTranslation("confirm.no"), dialog::close),
                        Buttons.main(getTranslation("grant.give"), errors.over(() -> {
                            give(fields);
                            dialog.close();
                        })));
        dialog.open();
    }

    private void give(GrantFields fields) {
        Faults faults = new Faults();
        fields.check(faults);
        faults.refuse();
        grants.give(person, fields.value());
        Toast.done(getTranslation("people.roles.saved"));
        show();
    }
}
