package academy.guildhall.people;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.HalfWay;
import academy.guildhall.platform.security.SecondStep;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of an account after its password, and whether what was typed is it. */
@Component
@ModuleApi
@Transactional
public class SecondFactorSignIn implements SecondStep {
    /** So many wrong ones after a right password aren't typing errors any more: the holder is told. */
    private static final int GUESSES = 5;

    private final AccountRepository accounts;
    private final AccountSignIn signIn;
    private final SecondFactorRepository factors;
    private final SecondFactorSetUp setUp;
    private final RecoveryCodes codes;
    private final HeldFactors held;
    private final WrongSteps wrong;
    private final SecondFactorRule rule;
    private final SecondFactorNews news;
    private final Secrets secrets;
    private final AcademyTime time;

    SecondFactorSignIn(
            AccountRepository accounts,
            AccountSignIn signIn,
            SecondFactorRepository factors,
            SecondFactorSetUp setUp,
            RecoveryCodes codes,
            HeldFactors held,
            WrongSteps wrong,
            SecondFactorRule rule,
            SecondFactorNews news,
            Secrets secrets,
            AcademyTime time) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.factors = factors;
        this.setUp = setUp;
        this.codes = codes;
        this.held = held;
        this.wrong = wrong;
        this.rule = rule;
        this.news = news;
        this.secrets = secrets;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Asked of(SignedIn user) {
        if (held.any(user.account())) {
            return Asked.CODE;
        }
        return rule.requiresOf(user) ? Asked.SET_UP : Asked.NOTHING;
    }

    /** The secret for somebody who must have a second factor and has none; nothing when the account has one by now. */
    public Optional<SecondFactorOffer> offer(HalfWay half) {
        return account(half).filter(account -> half.asked() == Asked.SET_UP).flatMap(account -> {
            try {
                return Optional.of(setUp.offer(account, act(account)));
            } catch (Refusal on) {
                return Optional.empty();
            }
        });
    }

    /** What somebody has who is half way. */
    @Transactional(readOnly = true)
    public Ways ways(HalfWay half) {
        UUID account = half.user().account();
        return new Ways(held.code(account), held.passkeys(account) > 0);
    }

    /** By what the second step can be taken; by a recovery code always. */
    public record Ways(boolean code, boolean passkey) {}

    @Override
    public Optional<Taken> take(HalfWay half, String typed) {
        Account account = account(half).orElse(null);
        if (account == null || held.any(account.id()) != (half.asked() == Asked.CODE)) {
            return Optional.empty();
        }
        SecondFactor factor = factors.lock(account.id()).orElse(null);
        if (half.asked() == Asked.CODE) {
            return opens(account, factor, typed) ? Optional.of(in(account, List.of())) : Optional.empty();
        }
        return factor == null || !factor.isBegun(time.now())
                ? Optional.empty()
                : setUp.confirm(account, typed, act(account)).map(fresh -> in(account, fresh));
    }

    /** The account of whoever is half way, if it is as it was at the password. */
    private Optional<Account> account(HalfWay half) {
        return accounts.findById(half.user().account())
                .filter(account -> account.state() == AccountState.OPEN)
                .filter(account ->
                        Objects.equals(account.passwordHash(), half.user().passwordHash()));
    }

    private boolean opens(Account account, @Nullable SecondFactor factor, String typed) {
        boolean right = factor != null && factor.isOn() && TimeCodes.isCode(typed)
                ? isNow(factor, typed)
                : recovers(account, typed);
        if (right) {
            wrong.none(account.id());
        } else if (wrong.oneMore(account.id()) == GUESSES) {
            news.guessed(account, act(account));
        }
        return right;
    }

    private boolean isNow(SecondFactor factor, String typed) {
        boolean right = factor.takes(TimeCodes.step(secrets.open(factor.secretCipher()), typed, time.now()));
        factors.save(factor);
        return right;
    }

    private boolean recovers(Account account, String typed) {
        boolean right = codes.use(account.id(), typed, time.now());
        if (right) {
            news.recovered(account, codes.left(account.id()), act(account));
        }
        return right;
    }

    private Taken in(Account account, List<String> fresh) {
        return new Taken(signIn.loadUserByUsername(account.login()), fresh);
    }

    private Act act(Account account) {
        return Act.of(account.person(), time.now());
    }
}
