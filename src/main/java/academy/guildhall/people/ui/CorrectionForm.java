package academy.guildhall.people.ui;

import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.MobileNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.ui.CorrectionFields;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.WritingBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's name, employer, telephone number and addresses as they are, to be put right. What is wrong is said at its field. */
class CorrectionForm extends CorrectionFields<Present, Correction> {
    private final TextField name = new TextField();
    private final WritingBox employer = new WritingBox();
    private final TextField phone = new TextField();
    private final EmailField email = new EmailField();
    private final EmailField login = new EmailField();

    /** Shows what is known, and what was typed before and not sent. */
    CorrectionForm(Organisations organisations, Present present, Drafts.Form draft) {
        addClassName("form");
        name.setLabel(getTranslation("person.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(PersonName.LONGEST);
        employer.setLabel(getTranslation("person.employer"));
        employer.setHelperText(getTranslation("correction.employer.help"));
        employer.setClearButtonVisible(true);
        employer.setItems(
                query ->
                        organisations
                                .page(query.getFilter().orElse(""), Order.OWN, query.getOffset(), query.getLimit())
                                .stream()
                                .map(Organisations.Row::name),
                query -> organisations.count(query.getFilter().orElse("")).rows());
        phone.setLabel(getTranslation("person.phone"));
        email.setLabel(getTranslation("login.email"));
        email.setMaxLength(NewPerson.LONGEST);
        login.setLabel(getTranslation("people.login"));
        login.setHelperText(getTranslation("correction.login.help"));
        login.setRequiredIndicatorVisible(true);
        login.setMaxLength(NewPerson.LONGEST);
        add(name, employer, phone, email);
        errors.field("name", name)
                .field("employer", employer)
                .field("phone", phone)
                .field("email", email)
                .field("login", login);
        fill(present);
        keep(present, draft);
    }

    @Override
    protected void fill(Present present) {
        name.setValue(present.name());
        employer.setValue(present.employer());
        phone.setValue(text(present.phone()));
        phone.setHelperText(present.phone() == null ? null : getTranslation("correction.phone.help"));
        email.setValue(text(present.email()));
        login.setValue(text(present.login()));
    }

    private void keep(Present present, Drafts.Form draft) {
        draft.keep(name, "name");
        draft.choice(employer, "employer", chosen -> chosen, chosen -> chosen);
        employer.addCustomValueSetListener(typed -> {
            draft.put("employer", typed.getDetail());
        });
        draft.keep(phone, "phone");
        draft.keep(email, "email");
        if (present.login() != null) {
            add(login);
            draft.keep(login, "login");
        }
    }

    @Override
    protected void follow(Present was, Present now) {
        follow(name, was.name(), now.name());
        follow(employer, was.employer(), now.employer());
        follow(phone, text(was.phone()), text(now.phone()));
        follow(email, text(was.email()), text(now.email()));
        follow(login, text(was.login()), text(now.login()));
    }

    private static String text(@Nullable String known) {
        return Objects.requireNonNullElse(known, "");
    }

    @Override
    protected void whenChanged(Runnable work) {
        name.addValueChangeListener(change -> work.run());
        employer.addValueChangeListener(change -> work.run());
        phone.addValueChangeListener(change -> work.run());
        email.addValueChangeListener(change -> work.run());
        login.addValueChangeListener(change -> work.run());
    }

    @Override
    protected Correction value(Present present) {
        String called = PersonName.tidy(name.getValue());
        String number = phone.getValue().strip();
        String written = email.getValue();
        Faults faults = new Faults()
                .unless(
                        !called.isEmpty() && called.length() <= PersonName.LONGEST,
                        "name",
                        "setup.refused.name",
                        PersonName.LONGEST)
                .unless(
                        number.isEmpty() || number.equals(present.phone()) || MobileNumber.isValid(number),
                        "phone",
                        "correction.refused.phone")
                .unless(written.isBlank() || EmailAddress.isValid(written), "email", "setup.refused.email")
                .unless(
                        present.login() == null || EmailAddress.isValid(login.getValue()),
                        "login",
                        "setup.refused.email");
        signs(faults, "name", name.getValue());
        signs(faults, "employer", text(employer.getValue()));
        signs(faults, "phone", number);
        signs(faults, "email", written);
        faults.refuse();
        return new Correction(
                new PersonName(called),
                employer.getValue(),
                number,
                written,
                present.login() == null ? null : login.getValue());
    }

    private static void signs(Faults faults, String field, String written) {
        CleanText.fault(written)
                .ifPresent(sign -> faults.unless(false, field, "text.refused.sign", sign.place(), sign.code()));
        faults.unless(written.length() <= NewPerson.LONGEST, field, "person.refused.long", NewPerson.LONGEST);
    }
}
