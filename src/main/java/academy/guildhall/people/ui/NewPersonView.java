package academy.guildhall.people.ui;

import academy.guildhall.people.Accounts;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Enters a coach, an assessor or somebody of the staff, and invites them by mail. */
@Route("people/new")
@RolesAllowed(Role.ADMINISTRATOR_)
class NewPersonView extends Page {
    private static final List<Role> STAFF =
            List.of(Role.COACH, Role.ASSESSOR, Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR);

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField employer = new TextField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final transient Accounts accounts;
    private final transient Drafts.Form draft;

    NewPersonView(Accounts accounts, Drafts drafts) {
        this.accounts = accounts;
        this.draft = drafts.form("person:new");
        title(getTranslation("people.invite"));
        trail(getTranslation("people.title"), "people");
        name.setLabel(getTranslation("person.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(PersonName.LONGEST);
        email.setLabel(getTranslation("login.email"));
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(NewPerson.LONGEST);
        employer.setMaxLength(NewPerson.LONGEST);
        employer.setLabel(getTranslation("person.employer"));
        employer.setHelperText(getTranslation("people.employer.help"));
        roles.setLabel(getTranslation("people.roles"));
        roles.setItems(STAFF);
        roles.setItemLabelGenerator(role -> getTranslation("role." + role.name()));
        roles.setRequiredIndicatorVisible(true);
        Div buttons = new Div(Buttons.main(getTranslation("people.invite.send"), this::invite));
        buttons.addClassName("form-actions");
        draft.keep(name, "name");
        draft.keep(email, "email");
        draft.keep(employer, "employer");
        draft.back(() -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(this::add);
        Div form = new Div(name, email, employer, roles, buttons);
        form.addClassName("form");
        add(form);
    }

    private void invite() {
        boolean named = !PersonName.tidy(name.getValue()).isEmpty();
        boolean addressed = EmailAddress.isValid(email.getValue());
        name.setInvalid(!named);
        name.setErrorMessage(getTranslation("setup.refused.name"));
        email.setInvalid(!addressed);
        email.setErrorMessage(getTranslation("setup.refused.email"));
        roles.setInvalid(roles.isEmpty());
        roles.setErrorMessage(getTranslation("account.refused.noRole"));
        if (named && addressed && !roles.isEmpty()) {
            String firm = employer.getValue().isBlank() ? null : employer.getValue();
            PersonId person = accounts.inviteStaff(
                    NewPerson.staff(name.getValue(), EmailAddress.plain(email.getValue()), firm),
                    roles.getValue(),
                    getLocale());
            draft.sent();
            Toast.done(getTranslation("people.invited", email.getValue()));
            getUI().ifPresent(ui -> ui.navigate("people/" + person));
        }
    }
}
