package academy.guildhall.people;

import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Sessions;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people sign in with, and what happens when it was wrong. */
@Component
class SignInNames {
    private final AccountRepository accounts;
    private final InvitationRepository links;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    SignInNames(
            AccountRepository accounts,
            InvitationRepository links,
            Invitations invitations,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.invitations = invitations;
        this.sessions = sessions;
        this.events = events;
    }

    Optional<Account> of(PersonId person) {
        return accounts.findByPerson(person);
    }

    /** Whether somebody signs in with it. */
    boolean isTaken(String login) {
        return accounts.findByLogin(login).isPresent();
    }

    /**
     * From now on this one is signed in with. Sessions end, and links that went to the wrong address; who was invited there is
     * invited anew. The person is told at both addresses.
     */
    void correct(PersonId person, String login, Act act) {
        Account account = of(person).orElseThrow(() -> new NotFound("account of", person));
        if (isTaken(login)) {
            throw new Refusal("account.refused.login", login);
        }
        String before = account.login();
        account.signInAs(login);
        accounts.save(account);
        links.endAll(account.id(), act.at());
        events.publishEvent(new PersonCorrected(person, Field.LOGIN, before, login, act));
        events.publishEvent(new SignInNameCorrected(person, before, login, act.at()));
        if (account.state() == AccountState.INVITED) {
            invitations.send(account, InvitationPurpose.WELCOME);
        }
        sessions.endAll(person);
    }
}
