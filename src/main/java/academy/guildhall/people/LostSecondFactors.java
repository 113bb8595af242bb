package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Sessions;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Helps somebody whose telephone or key is gone, and whose recovery codes too. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class LostSecondFactors {
    private final AccountRepository accounts;
    private final HeldFactors factors;
    private final SecondFactorNews news;
    private final Sessions sessions;
    private final CurrentUser current;
    private final GrantRules rules;
    private final AccountSignIn held;

    LostSecondFactors(
            AccountRepository accounts,
            HeldFactors factors,
            SecondFactorNews news,
            Sessions sessions,
            CurrentUser current,
            GrantRules rules,
            AccountSignIn held) {
        this.accounts = accounts;
        this.factors = factors;
        this.news = news;
        this.sessions = sessions;
        this.current = current;
        this.rules = rules;
        this.held = held;
    }

    /**
     * Codes, passkeys and recovery codes. From then on the password is enough, or a new one must be set up where one is required.
     * All sessions end.
     */
    public void takeAway(PersonId person, String reason) {
        if (person.equals(current.person())) {
            throw new Refusal("secondFactor.refused.own");
        }
        Account account = accounts.lockByPerson(person).orElseThrow(() -> new NotFound("account of", person));
        rules.checkAccount(held.grantsOf(person));
        Act act = current.act(reason);
        act.reasonOr("secondFactor.refused.reason");
        if (!factors.any(account.id())) {
            throw new Refusal("secondFactor.refused.none");
        }
        factors.takeAll(account.id());
        news.taken(account, act);
        sessions.endAll(person);
    }
}
