package academy.guildhall.people.ui;

import academy.guildhall.people.Accounts;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.Grants;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Enters a coach, an assessor or somebody of the staff, and invites them by mail. */
@Route("people/new")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class NewPersonView extends Page {
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField employer = new TextField();
    private final GrantFields first;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Accounts accounts;
    private final transient Drafts.Form draft;

    NewPersonView(Accounts accounts, Grants grants, AcademyTime time, Drafts drafts) {
        this.accounts = accounts;
        this.draft = drafts.form("person:new");
        title(getTranslation("people.invite"));
        trail(getTranslation("people.title"), PersonLinks.all());
        name.setLabel(getTranslation("person.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(PersonName.LONGEST);
        email.setLabel(getTranslation("login.email"));
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(NewPerson.LONGEST);
        employer.setMaxLength(NewPerson.LONGEST);
        employer.setLabel(getTranslation("person.employer"));
        employer.setHelperText(getTranslation("people.employer.help"));
        first = new GrantFields(grants, time.today(), getLocale());
        Div buttons = new Div(Buttons.main(getTranslation("people.invite.send"), errors.over(this::invite)));
        buttons.addClassName("form-actions");
        draft.keep(name, "name");
        draft.keep(email, "email");
        draft.keep(employer, "employer");
        draft.back(() -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(this::add);
        errors.field("name", name).field("email", email).field("employer", employer);
        first.at(errors);
        Div form = new Div(errors, name, email, employer, first, buttons);
        form.addClassName("form");
        add(form);
    }

    private void invite() {
        Faults faults = new Faults()
                .unless(PersonName.isValid(name.getValue()), "name", "setup.refused.name", PersonName.LONGEST)
                .unless(EmailAddress.isValid(email.getValue()), "email", "setup.refused.email");
        first.check(faults);
        faults.refuse();
        String firm = employer.getValue().isBlank() ? null : employer.getValue();
        PersonId person = accounts.inviteStaff(
                NewPerson.staff(name.getValue(), EmailAddress.plain(email.getValue()), firm),
                List.of(first.value()),
                getLocale());
        draft.sent();
        Toast.done(getTranslation("people.invited", email.getValue()));
        getUI().ifPresent(ui -> ui.navigate(PersonLinks.person(person)));
    }
}
