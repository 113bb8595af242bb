package academy.guildhall.people.ui;

import academy.guildhall.people.AccountState;
import academy.guildhall.people.Accounts;
import academy.guildhall.people.LostSecondFactors;
import academy.guildhall.people.PeopleQueries.Detail;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;

/** The account of a person, for who administers accounts. */
class AccountPart extends Div {
    private final transient Accounts accounts;
    private final transient LostSecondFactors lost;
    private final transient Detail person;
    private final transient Runnable again;

    AccountPart(Accounts accounts, LostSecondFactors lost, Detail person, AccountState state, Runnable again) {
        this.accounts = accounts;
        this.lost = lost;
        this.person = person;
        this.again = again;
        addClassName("form");
        Facts facts = new Facts().fact("people.login", person.row().login());
        Div buttons = new Div();
        buttons.addClassName("form-actions");
        if (state == AccountState.CLOSED) {
            buttons.add(Buttons.plain(getTranslation("people.reopen"), this::reopen));
        } else {
            buttons.add(
                    Buttons.plain(getTranslation("people.link"), this::link),
                    Buttons.danger(getTranslation("people.close"), this::close));
        }
        if (person.twoSteps()) {
            facts.fact("secondFactor.title", getTranslation("secondFactor.isOn"));
        }
        if (person.passkeys() > 0) {
            facts.fact("passkey.title", Integer.toString(person.passkeys()));
        }
        if (person.twoSteps() || person.passkeys() > 0) {
            buttons.add(Buttons.danger(getTranslation("secondFactor.take"), this::take));
        }
        add(facts, buttons);
    }

    private PersonId id() {
        return person.row().id();
    }

    private void reopen() {
        Confirm.decide(getTranslation("people.reopen"), () -> {
            accounts.reopen(id(), person.account());
            again.run();
        });
    }

    private void link() {
        accounts.resendInvitation(id());
        Toast.done(
                getTranslation("people.invited", Objects.toString(person.row().login())));
    }

    private void close() {
        Confirm.withReason(
                getTranslation("people.close"),
                getTranslation("people.close.effect", person.row().name()),
                getTranslation("people.close"),
                reason -> {
                    accounts.close(id(), person.account(), reason);
                    again.run();
                });
    }

    private void take() {
        Confirm.withReason(
                getTranslation("secondFactor.take"),
                getTranslation("secondFactor.take.effect", person.row().name()),
                getTranslation("secondFactor.take"),
                reason -> {
                    lost.takeAway(id(), reason);
                    Toast.done(getTranslation("secondFactor.taken"));
                    again.run();
                });
    }
}
