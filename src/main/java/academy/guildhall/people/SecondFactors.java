package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Sessions;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final HeldFactors held;
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
            HeldFactors held,
            SecondFactorRule rule,
            SecondFactorNews news,
            OwnPassword own,
            Sessions sessions,
            CurrentUser current) {
        this.accounts = accounts;
        this.factors = factors;
        this.setUp = setUp;
        this.codes = codes;
        this.held = held;
        this.rule = rule;
        this.news = news;
        this.own = own;
        this.sessions = sessions;
        this.current = current;
    }

    /**
     * How it stands with mine.
     *
     * @param since when codes were turned on; nothing when they aren't
     * @param codesLeft recovery codes that weren't used yet
     * @param required whether codes can't be turned off: a second factor is required, and there is no passkey
     */
    public record Mine(@Nullable Instant since, int passkeys, int codesLeft, boolean required) {
        /** Whether there is a second factor of either kind. */
        public boolean any() {
            return since != null || passkeys > 0;
        }
    }

    @Transactional(readOnly = true)
    public Mine mine() {
        Optional<UUID> mine = accounts.findByPerson(current.person()).map(Account::id);
        int passkeys = mine.map(held::passkeys).orElse(0);
        return new Mine(
                mine.flatMap(factors::findById)
                        .filter(SecondFactor::isOn)
                        .map(SecondFactor::confirmedAt)
                        .orElse(null),
                passkeys,
                mine.map(codes::left).orElse(0),
                passkeys == 0 && rule.requiresOf(current.get()));
    }

    /** Offers a secret to whoever knows the password; nothing has changed by that. */
    public SecondFactorOffer begin(String password) {
        Account account = account();
        own.mustBe(password, account);
        return setUp.offer(account, current.act());
    }

    /**
     * Turns it on by its first code. Sessions that began with the password alone end.
     *
     * @return recovery codes, unless there are some from another second factor
     */
    public List<String> confirm(String code) {
        Account account = account();
        List<String> fresh =
                setUp.confirm(account, code, current.act()).orElseThrow(() -> new Refusal("secondFactor.refused.code"));
        sessions.endOthers(account.person());
        return fresh;
    }

    /** New recovery codes; the earlier ones are good no longer. */
    public List<String> renew(String password) {
        Account account = account();
        own.mustBe(password, account);
        if (!held.any(account.id())) {
            throw new Refusal("secondFactor.refused.none");
        }
        news.renewed(account, current.act());
        return codes.make(account.id());
    }

    public void turnOff(String password) {
        Account account = account();
        own.mustBe(password, account);
        if (rule.requiresOf(current.get()) && held.passkeys(account.id()) == 0) {
            throw new Refusal("secondFactor.refused.required");
        }
        factors.delete(mineOn(account));
        held.oneLess(account.id());
        news.off(account, current.act());
    }

    private SecondFactor mineOn(Account account) {
        return factors.lock(account.id())
                .filter(SecondFactor::isOn)
                .orElseThrow(() -> new Refusal("secondFactor.refused.none"));
    }

    private Account account() {
        return accounts.lockByPerson(current.person()).orElseThrow(() -> new NotFound("account of", current.person()));
    }
}
