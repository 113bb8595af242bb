package academy.guildhall.people.ui;

import academy.guildhall.people.Grants;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.ScopeNames.Named;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One authority to give: the role, within what, from when until when. Offers what the reader may give and nothing else. */
class GrantFields extends Div {
    private final Select<Role> role = new Select<>();
    private final Select<Scope.Kind> kind = new Select<>();
    private final ChoiceBox<Named> scope = new ChoiceBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final transient Grants grants;

    GrantFields(Grants grants, LocalDate today, Locale locale) {
        this.grants = grants;
        addClassName("form");
        role.setLabel(Words.of("grant.role"));
        role.setItems(grants.giveable());
        role.setItemLabelGenerator(item -> Words.of("role." + item.name()));
        // A button, which it is for readers, has no “required”: the mark is drawn, and what is missing is said on
        // giving.
        role.addClassName("must");
        kind.setLabel(Words.of("grant.within"));
        kind.setItemLabelGenerator(item -> Words.of("scope." + item.name()));
        require(kind);
        scope.setRequiredIndicatorVisible(true);
        scope.setItemLabelGenerator(named -> named.name(locale));
        from.setLabel(Words.of("grant.from"));
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        until.setLabel(Words.of("grant.until"));
        until.setHelperText(Words.of("grant.until.help"));
        Calendars.speak(from, locale);
        Calendars.speak(until, locale);
        role.addValueChangeListener(change -> offerKinds());
        kind.addValueChangeListener(change -> offerScopes());
        scope.setVisible(false);
        kind.setVisible(false);
        add(role, kind, scope, from, until);
    }

    /** It is a button for readers, and a button can't be required: what is missing is said on giving. */
    private static void require(Select<?> select) {
        select.setRequiredIndicatorVisible(true);
        select.addAttachListener(attached -> select.getElement()
                .executeJs("setTimeout(() => this.querySelector('[slot=value]')?.removeAttribute('aria-required'))"));
    }

    private void offerKinds() {
        Role chosen = role.getValue();
        List<Scope.Kind> kinds = chosen == null
                ? List.of()
                : chosen.scopes().stream()
                        .sorted()
                        .filter(one -> one == Scope.Kind.INSTALLATION
                                ? grants.mayGiveEverywhere(chosen)
                                : !grants.scopes(chosen, one, "").isEmpty())
                        .toList();
        kind.setItems(kinds);
        kind.setVisible(!kinds.isEmpty());
        // Nobody is given more than is meant by not looking.
        kinds.stream()
                .filter(one -> one == Scope.Kind.ACADEMY)
                .findFirst()
                .or(() -> kinds.stream().findFirst())
                .ifPresent(kind::setValue);
    }

    private void offerScopes() {
        Scope.Kind chosen = kind.getValue();
        boolean named = chosen != null && chosen != Scope.Kind.INSTALLATION;
        scope.setVisible(named);
        scope.clear();
        if (named) {
            Role given = role.getValue();
            scope.setLabel(Words.of("scope." + chosen.name()));
            scope.setItems(
                    query -> grants.scopes(given, chosen, query.getFilter().orElse("")).stream()
                            .skip(query.getOffset())
                            .limit(query.getLimit()));
            List<Named> all = grants.scopes(given, chosen, "");
            if (all.size() == 1) {
                scope.setValue(all.getFirst());
            }
        }
    }

    /** Fields are known to an error summary by these names. */
    void at(ErrorSummary errors) {
        errors.field("role", role).field("scope", scope).field("from", from).field("until", until);
    }

    /** Notes what is missing of the authority, or cannot be. */
    void check(Faults faults) {
        LocalDate begins = from.getValue();
        LocalDate ends = until.getValue();
        faults.unless(!role.isEmpty() && !kind.isEmpty(), "role", "account.refused.noRole")
                .unless(!isNamed() || !scope.isEmpty(), "scope", "grant.refused.scope")
                .unless(begins != null, "from", "grant.refused.from")
                .unless(begins == null || ends == null || !ends.isBefore(begins), "until", "grant.refused.days");
    }

    /** The authority as it is filled in, once nothing is missing. */
    Grant value() {
        Scope where = isNamed() ? scope.getValue().scope() : Scope.INSTALLATION;
        return new Grant(role.getValue(), where, from.getValue(), until.getValue());
    }

    private boolean isNamed() {
        return kind.getValue() != null && kind.getValue() != Scope.Kind.INSTALLATION;
    }
}
