package academy.guildhall.people;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.FirstPasskey;
import academy.guildhall.platform.security.HalfWay;
import academy.guildhall.platform.security.PasskeyChallenge;
import academy.guildhall.platform.security.SecondStep.Asked;
import academy.guildhall.platform.security.SecondStep.Taken;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkey of somebody who must have a second factor and has none: made between the password and being signed in. */
@Component
@ModuleApi
@Transactional
public class PasskeyOnTheWay implements FirstPasskey {
    private final AccountRepository accounts;
    private final AccountSignIn signIn;
    private final PasskeySetUp setUp;
    private final HeldFactors held;
    private final AcademyTime time;

    PasskeyOnTheWay(
            AccountRepository accounts, AccountSignIn signIn, PasskeySetUp setUp, HeldFactors held, AcademyTime time) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.setUp = setUp;
        this.held = held;
        this.time = time;
    }

    /** What the device shall be asked; nothing when the account has a second factor by now. */
    public Optional<String> ask(HalfWay half, PasskeyChallenge challenge) {
        return account(half)
                .map(account -> setUp.offer(account, challenge, act(account)).json());
    }

    @Override
    public Optional<Taken> add(HalfWay half, PasskeyChallenge challenge, String name, String answer) {
        return account(half).flatMap(account -> {
            Act act = act(account);
            try {
                List<String> fresh = setUp.confirm(account, setUp.offer(account, challenge, act), name, answer, act);
                return Optional.of(new Taken(signIn.loadUserByUsername(account.login()), fresh));
            } catch (Refusal wrong) {
                return Optional.empty();
            }
        });
    }

    private Optional<Account> account(HalfWay half) {
        return accounts.lockByPerson(half.user().person())
                .filter(account -> half.asked() == Asked.SET_UP && !held.any(account.id()))
                .filter(account -> account.state() == AccountState.OPEN)
                .filter(account ->
                        Objects.equals(account.passwordHash(), half.user().passwordHash()));
    }

    private Act act(Account account) {
        return Act.of(account.person(), time.now());
    }
}
