package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Sessions;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everyone's own second factor: turned on, off, and with new recovery codes. See ADR 0067. */
@Service
@Transactional
@PermitAll
public class SecondFactors {
    private final AccountRepository accounts;
    private final SecondFactorRepository factors;
    private final SecondFactorSetUp setUp;
    private final RecoveryCodes codes;
    private final SecondFactorRule rule;
    private final SecondFactorNews news;
    private final OwnPassword own;
    private final Sessions sessions;
    private final CurrentUser current;

    SecondFactors(
            AccountRepository accounts,
            SecondFactorRepository factors,
            SecondFactorSetUp setUp,
            RecoveryCodes codes,
            SecondFactorRule rule,
            SecondFactorNews news,
            OwnPassword own,
            Sessions sessions,
            CurrentUser current) {
        this.accounts = accounts;
        this.factors = factors;
        this.setUp = setUp;
        this.codes = codes;
        this.rule = rule;
        this.news = news;
        this.own = own;
        this.sessions = sessions;
        this.current = current;
    }

    /**
     * How it stands with mine.
     *
     * @param since nothing when there is none
     * @param codesLeft recovery codes that weren't used yet
     * @param required whether it can't be turned off
     */
    public record Mine(@Nullable Instant since, int codesLeft, boolean required) {}

    @Transactional(readOnly = true)
    public Mine mine() {
        boolean required = rule.requiresOf(current.get());
        return accounts.findByPerson(current.person())
                .flatMap(account -> factors.findById(account.id()))
                .filter(SecondFactor::isOn)
                .map(factor -> new Mine(factor.confirmedAt(), codes.left(factor.account()), required))
                .orElseGet(() -> new Mine(null, 0, required));
    }

    /** Offers a secret to whoever knows the password; nothing has changed by that. */
    public SecondFactorOffer begin(String password) {
        Account account = account();
        own.mustBe(password, account);
        return setUp.offer(account, current.act());
    }

    /** Turns it on by its first code, and answers the recovery codes. Sessions that began with the password alone end. */
    public List<String> confirm(String code) {
        Account account = account();
        List<String> fresh = setUp.confirm(account, code, current.act());
        if (fresh.isEmpty()) {
            throw new Refusal("secondFactor.refused.code");
        }
        sessions.endOthers(account.person());
        return fresh;
    }

    /** New recovery codes; the earlier ones are good no longer. */
    public List<String> renew(String password) {
        Account account = account();
        own.mustBe(password, account);
        mineOn(account);
        news.renewed(account, current.act());
        return codes.make(account.id());
    }

    public void turnOff(String password) {
        Account account = account();
        own.mustBe(password, account);
        if (rule.requiresOf(current.get())) {
            throw new Refusal("secondFactor.refused.required");
        }
        factors.delete(mineOn(account));
        news.off(account, current.act());
    }

    private SecondFactor mineOn(Account account) {
        return factors.lock(account.id())
                .filter(SecondFactor::isOn)
                .orElseThrow(() -> new Refusal("secondFactor.refused.none"));
    }

    private Account account() {
        return accounts.findByPerson(current.person()).orElseThrow(() -> new NotFound("account of", current.person()));
    }
}
