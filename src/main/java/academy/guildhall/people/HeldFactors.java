package academy.guildhall.people;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which second factors an account has: codes by the clock, passkeys, and recovery codes beside either. */
@Component
class HeldFactors {
    private final SecondFactorRepository factors;
    private final PasskeyRepository passkeys;
    private final RecoveryCodes codes;

    HeldFactors(SecondFactorRepository factors, PasskeyRepository passkeys, RecoveryCodes codes) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.codes = codes;
    }

    boolean any(UUID account) {
        return code(account) || passkeys(account) > 0;
    }

    boolean code(UUID account) {
        return factors.existsByAccountIdAndConfirmedAtIsNotNull(account);
    }

    int passkeys(UUID account) {
        return passkeys.countByAccountId(account);
    }

    /** One was taken away: without any there is nothing to recover from. */
    void oneLess(UUID account) {
        if (!any(account)) {
            codes.end(account);
        }
    }

    void takeAll(UUID account) {
        factors.lock(account).ifPresent(factors::delete);
        passkeys.deleteAll(account);
        codes.end(account);
    }
}
