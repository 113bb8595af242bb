package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Sessions;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everyone's own passkeys: added, named and removed. See ADR 0067. */
@Service
@Transactional
@PermitAll
public class Passkeys {
    private final AccountRepository accounts;
    private final PasskeyRepository passkeys;
    private final PasskeySetUp setUp;
    private final HeldFactors held;
    private final SecondFactorRule rule;
    private final SecondFactorNews news;
    private final OwnPassword own;
    private final Sessions sessions;
    private final CurrentUser current;

    Passkeys(
            AccountRepository accounts,
            PasskeyRepository passkeys,
            PasskeySetUp setUp,
            HeldFactors held,
            SecondFactorRule rule,
            SecondFactorNews news,
            OwnPassword own,
            Sessions sessions,
            CurrentUser current) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.setUp = setUp;
        this.held = held;
        this.rule = rule;
        this.news = news;
        this.own = own;
        this.sessions = sessions;
        this.current = current;
    }

    /**
     * One of mine.
     *
     * @param usedAt nothing as long as nobody signed in with it
     * @param kept whether it can't be removed, being the last second factor where one is required
     */
    public record Row(
            UUID id, String name, Instant madeAt, @Nullable Instant usedAt, boolean kept) {}

    @Transactional(readOnly = true)
    public List<Row> mine() {
        return accounts.findByPerson(current.person()).map(Account::id).stream()
                .flatMap(account -> {
                    boolean kept = isLastOfRequired(account);
                    return passkeys.findByAccountIdOrderByMadeAt(account).stream()
                            .map(one -> new Row(one.id(), one.name(), one.madeAt(), one.usedAt(), kept));
                })
                .toList();
    }

    /** What a device shall be asked, for whoever knows the password; nothing has changed by that. */
    public PasskeyOffer begin(String password) {
        Account account = account();
        own.mustBe(password, account);
        return setUp.offer(account, null, current.act());
    }

    /**
     * Adds what the device answered. With the first second factor, sessions that began with the password alone end.
     *
     * @return recovery codes, unless there are some from another second factor
     */
    public List<String> add(PasskeyOffer offer, String name, String answer) {
        Account account = account();
        boolean first = !held.any(account.id());
        List<String> fresh = setUp.confirm(account, offer, name, answer, current.act());
        if (first) {
            sessions.endOthers(account.person());
        }
        return fresh;
    }

    public void rename(UUID passkey, String name) {
        Passkey mine = mine(account(), passkey);
        mine.rename(name);
        passkeys.save(mine);
    }

    /** Whoever removes one has perhaps lost the device: all other sessions end. */
    public void remove(UUID passkey, String password) {
        Account account = account();
        own.mustBe(password, account);
        Passkey mine = mine(account, passkey);
        if (isLastOfRequired(account.id())) {
            throw new Refusal("passkey.refused.required");
        }
        passkeys.delete(mine);
        held.oneLess(account.id());
        news.removed(account, mine.name(), !held.any(account.id()), current.act());
        sessions.endOthers(account.person());
    }

    private boolean isLastOfRequired(UUID account) {
        return rule.requiresOf(current.get()) && !held.code(account) && held.passkeys(account) <= 1;
    }

    private Passkey mine(Account account, UUID passkey) {
        return passkeys.findByIdAndAccountId(passkey, account.id())
                .orElseThrow(() -> new Refusal("passkey.refused.gone"));
    }

    private Account account() {
        return accounts.lockByPerson(current.person()).orElseThrow(() -> new NotFound("account of", current.person()));
    }
}
