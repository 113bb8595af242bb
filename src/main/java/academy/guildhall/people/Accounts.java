package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.i18n.LanguageChosen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SecurityMatter;
import academy.guildhall.platform.security.Sessions;
import academy.guildhall.platform.text.TextKey;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts, and what everyone does with their own. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class Accounts {
    private final AccountRepository accounts;
    private final Invitations invitations;
    private final People people;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final CurrentUser current;
    private final GrantRules rules;
    private final AccountSignIn held;
    private final OwnPassword own;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRepository accounts,
            Invitations invitations,
            People people,
            PasswordEncoder encoder,
            Sessions sessions,
            CurrentUser current,
            GrantRules rules,
            AccountSignIn held,
            OwnPassword own,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.people = people;
        this.encoder = encoder;
        this.sessions = sessions;
        this.current = current;
        this.rules = rules;
        this.held = held;
        this.own = own;
        this.events = events;
    }

    /**
     * Enters somebody of the staff or a panel and invites them. Who signs in with this address already, under the same name,
     * is given the authority as well.
     */
    public PersonId inviteStaff(NewPerson person, Collection<Grant> given, Locale language) {
        if (given.isEmpty()) {
            throw new Refusal("account.refused.noRole");
        }
        String address = Objects.requireNonNull(person.email());
        PersonId holder = accounts.findByLogin(EmailAddress.plain(address))
                .map(Account::person)
                .filter(known -> TextKey.of(people.row(known).name())
                        .equals(TextKey.of(person.name().text())))
                .orElseGet(() -> people.enter(person));
        given.forEach(grant -> rules.checkGiving(holder, grant));
        invitations.invite(holder, address, given, language, current.act());
        return holder;
    }

    public void resendInvitation(PersonId person) {
        Account account = find(person);
        if (account.state() == AccountState.CLOSED) {
            throw new Refusal("account.refused.closed");
        }
        invitations.send(
                account,
                account.state() == AccountState.INVITED ? InvitationPurpose.WELCOME : InvitationPurpose.NEW_PASSWORD);
    }

    public void close(PersonId person, Seen seen, String reason) {
        if (person.equals(current.person())) {
            throw new Refusal("account.refused.own");
        }
        Account account = find(person);
        rules.checkAccount(held.grantsOf(person));
        account.close(seen, current.act(reason));
        accounts.save(account);
        invitations.endLinks(account);
        sessions.endAll(person);
    }

    /** Opens a closed one again; one that is open stays so. */
    public void reopen(PersonId person, Seen seen) {
        Account account = find(person);
        rules.checkAccount(held.grantsOf(person));
        account.reopen(seen, current.act());
        accounts.save(account);
    }

    /** One's own password; the other sessions of the account end, this one too. */
    @PermitAll
    public void changeOwnPassword(String old, String fresh) {
        Account account = find(current.person());
        own.mustBe(old, account);
        PasswordRule.check(fresh);
        account.setPassword(Objects.requireNonNull(encoder.encode(fresh)), current.act());
        accounts.save(account);
        events.publishEvent(new SecurityMatter("password changed", account.login()));
        invitations.endLinks(account);
        sessions.endAll(account.person());
    }

    @EventListener
    @PermitAll
    public void remember(LanguageChosen chosen) {
        if (chosen.person().equals(current.person())) {
            Account account = find(chosen.person());
            account.speak(chosen.language());
            accounts.save(account);
        }
    }

    private Account find(PersonId person) {
        return accounts.findByPerson(person).orElseThrow(() -> new NotFound("account of", person));
    }
}
