package academy.guildhall.people.ui;

import academy.guildhall.people.Accounts;
import academy.guildhall.people.Consents;
import academy.guildhall.people.Passkeys;
import academy.guildhall.people.PasswordRule;
import academy.guildhall.people.PeopleQueries;
import academy.guildhall.people.SecondFactors;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Keys;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.PasswordBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** My own account: a new password, two-step sign-in, passkeys, and the consent that I gave. */
@Route("account")
@PermitAll
class AccountView extends Page {
    private final PasswordField old = new PasswordBox();
    private final PasswordField fresh = new PasswordBox();
    private final PasswordField again = new PasswordBox();
    private final ErrorSummary errors = new ErrorSummary();
    private final PasskeysPart keys;
    private final transient Accounts accounts;
    private final transient Consents consents;

    AccountView(
            Accounts accounts,
            Consents consents,
            PeopleQueries people,
            SecondFactors factors,
            Passkeys passkeys,
            HumanDates dates,
            AcademyTime time,
            CurrentUser current) {
        this.accounts = accounts;
        this.consents = consents;
        title(getTranslation("account.menu"));
        add(new Facts()
                .fact("person.name", current.get().name())
                .fact("login.email", current.get().login()));
        old.setLabel(getTranslation("password.old"));
        fresh.setLabel(getTranslation("invitation.password"));
        fresh.setHelperText(getTranslation("password.refused.short", PasswordRule.SHORTEST));
        again.setLabel(getTranslation("invitation.again"));
        Div buttons = new Div(Buttons.main(getTranslation("password.change"), errors.over(this::change)));
        buttons.addClassName("form-actions");
        errors.field("old", old).field("password", fresh).field("again", again);
        Div form = new Div(errors, old, fresh, again, new Paragraph(getTranslation("password.ends")), buttons);
        form.addClassName("form");
        section(getTranslation("password.change"), form);
        SecondFactorPart codes = new SecondFactorPart(factors, dates, time, getLocale(), () -> keys().show());
        this.keys = new PasskeysPart(passkeys, dates, time, getLocale(), codes::show);
        section(getTranslation("secondFactor.title"), codes);
        section(getTranslation("passkey.title"), keys);
        if (current.get().has(Role.TRAINEE)) {
            section(getTranslation("consent.publication"), consent(people.iHaveConsented()));
        }
        section(getTranslation("keys.title"), new Keys());
    }

    private PasskeysPart keys() {
        return keys;
    }

    private Div consent(boolean given) {
        if (!given) {
            return new Div(
                    new Paragraph(getTranslation("consent.ask")), Buttons.plain(getTranslation("consent.give"), () -> {
                        consents.give();
                        reload();
                    }));
        }
        return new Div(
                new Paragraph(getTranslation("consent.given")),
                Buttons.danger(
                        getTranslation("consent.withdraw"),
                        () -> Confirm.ask(
                                getTranslation("consent.withdraw"),
                                getTranslation("consent.withdraw.effect"),
                                getTranslation("consent.withdraw"),
                                () -> {
                                    consents.withdraw();
                                    reload();
                                })));
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void change() {
        errors.filled("old", "password", "again")
                .unless(fresh.getValue().equals(again.getValue()), "again", "password.refused.again")
                .refuse();
        accounts.changeOwnPassword(old.getValue(), fresh.getValue());
        getUI().ifPresent(ui -> ui.getPage().setLocation("/login?set"));
    }
}
