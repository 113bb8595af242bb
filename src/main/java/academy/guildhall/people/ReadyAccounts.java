package academy.guildhall.people;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Grant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts with a password that is known beforehand: for the sample academy, and for nothing else. */
@Component
@ModuleApi
@Transactional
public class ReadyAccounts {
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final AccountSignIn signIn;
    private final PasswordEncoder encoder;

    ReadyAccounts(AccountRepository accounts, GrantRepository grants, AccountSignIn signIn, PasswordEncoder encoder) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.grants = grants;
        this.encoder = encoder;
    }

    /** One hash for all accounts of a sample: hashing is slow by intent. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Opens an account, or the one that the person was invited to, under this login; with this authority besides what it has. */
    public void open(PersonId person, String login, Collection<Grant> given, String hash, Act act) {
        Account account =
                accounts.findByPerson(person).orElseGet(() -> new Account(person, login, Languages.CHINESE, act));
        account.signInAs(login);
        account.setPassword(hash, act);
        accounts.save(account);
        Set<Grant> held = signIn.grantsOf(person);
        given.stream()
                .filter(grant -> held.stream()
                        .noneMatch(
                                one -> one.role() == grant.role() && one.scope().equals(grant.scope())))
                .forEach(grant -> grants.save(new HeldGrant(account, grant, act)));
    }
}
