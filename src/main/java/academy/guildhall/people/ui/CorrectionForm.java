package academy.guildhall.people.ui;

import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.MobileNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.ui.CorrectionFields;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.WritingBox;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
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
                query -> organisations.page(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
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
    protected Optional<Correction> value(Present present) {
        String called = PersonName.tidy(name.getValue());
        String number = phone.getValue().strip();
        boolean right = check(
                name,
                name.getValue(),
                called.isEmpty() || called.length() > PersonName.LONGEST ? "setup.refused.name" : null);
        right &= check(employer, text(employer.getValue()), null);
        right &= check(
                phone,
                number,
                number.isEmpty() || number.equals(present.phone()) || MobileNumber.isValid(number)
                        ? null
                        : "correction.refused.phone");
        right &= check(email, email.getValue(), email.getValue().isBlank() ? null : address(email.getValue()));
        right &= present.login() == null || check(login, login.getValue(), address(login.getValue()));
        return right
                ? Optional.of(new Correction(
                        new PersonName(called),
                        employer.getValue(),
                        number,
                        email.getValue(),
                        present.login() == null ? null : login.getValue()))
                : Optional.empty();
    }

    private static @Nullable String address(String written) {
        return EmailAddress.isValid(written) ? null : "setup.refused.email";
    }

    private boolean check(HasValidation field, String written, @Nullable String refusal) {
        Optional<CleanText.Fault> sign = CleanText.fault(written);
        if (refusal != null) {
            field.setErrorMessage(getTranslation(refusal, PersonName.LONGEST));
        } else if (sign.isPresent()) {
            field.setErrorMessage(getTranslation(
                    "text.refused.sign", sign.get().place(), sign.get().code()));
        } else if (written.length() > NewPerson.LONGEST) {
            field.setErrorMessage(getTranslation("person.refused.long", NewPerson.LONGEST));
            field.setInvalid(true);
            return false;
        }
        boolean right = refusal == null && sign.isEmpty();
        field.setInvalid(!right);
        return right;
    }
}
