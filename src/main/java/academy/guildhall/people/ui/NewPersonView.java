package academy.guildhall.people.ui;

import academy.guildhall.people.Accounts;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.Grants;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Enters a coach, an assessor or somebody of the staff, and invites them by mail. */
@Route("people/new")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class NewPersonView extends Page {
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField employer = new TextField();
    private final GrantFields first;
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
        Div buttons = new Div(Buttons.main(getTranslation("people.invite.send"), this::invite));
        buttons.addClassName("form-actions");
        draft.keep(name, "name");
        draft.keep(email, "email");
        draft.keep(employer, "employer");
        draft.back(() -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(this::add);
        Div form = new Div(name, email, employer, first, buttons);
        form.addClassName("form");
        add(form);
    }

    private void invite() {
        boolean named = PersonName.isValid(name.getValue());
        boolean addressed = EmailAddress.isValid(email.getValue());
        name.setInvalid(!named);
        name.setErrorMessage(getTranslation("setup.refused.name", PersonName.LONGEST));
        email.setInvalid(!addressed);
        email.setErrorMessage(getTranslation("setup.refused.email"));
        Optional<Grant> grant = first.read();
        if (named && addressed && grant.isPresent()) {
            String firm = employer.getValue().isBlank() ? null : employer.getValue();
            PersonId person = accounts.inviteStaff(
                    NewPerson.staff(name.getValue(), EmailAddress.plain(email.getValue()), firm),
                    List.of(grant.get()),
                    getLocale());
            draft.sent();
            Toast.done(getTranslation("people.invited", email.getValue()));
            getUI().ifPresent(ui -> ui.navigate(PersonLinks.person(person)));
        }
    }
}
