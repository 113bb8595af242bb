package academy.guildhall.people;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Secrets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives an account a second factor: a secret is offered, and counts once its first code was right. */
@Component
class SecondFactorSetUp {
    private final SecondFactorRepository factors;
    private final RecoveryCodes codes;
    private final Secrets secrets;
    private final SecondFactorNews news;

    SecondFactorSetUp(SecondFactorRepository factors, RecoveryCodes codes, Secrets secrets, SecondFactorNews news) {
        this.factors = factors;
        this.codes = codes;
        this.secrets = secrets;
        this.news = news;
    }

    /** A new secret, or the one that was offered a moment ago: a page that is loaded anew shows the code that was scanned. */
    SecondFactorOffer offer(Account account, Act act) {
        SecondFactor factor = factors.lock(account.id()).orElse(null);
        if (factor != null && factor.isOn()) {
            throw new Refusal("secondFactor.refused.on");
        }
        if (factor != null && factor.isBegun(act.at())) {
            return SecondFactorOffer.of(secrets.open(factor.secretCipher()), account.login());
        }
        byte[] secret = TimeCodes.secret();
        byte[] cipher = secrets.seal(secret);
        if (factor == null) {
            factors.save(new SecondFactor(account.id(), cipher, act.at()));
        } else {
            factor.beginAnew(cipher, act.at());
            factors.save(factor);
        }
        return SecondFactorOffer.of(secret, account.login());
    }

    /** Turns it on by its first code; answers new recovery codes if there were none, and nothing when the code was wrong. */
    Optional<List<String>> confirm(Account account, String typed, Act act) {
        SecondFactor factor = factors.lock(account.id())
                .filter(begun -> begun.isBegun(act.at()))
                .orElseThrow(() -> new Refusal("secondFactor.refused.late"));
        if (!factor.takes(TimeCodes.step(secrets.open(factor.secretCipher()), typed, act.at()))) {
            return Optional.empty();
        }
        factor.confirm(act.at());
        factors.save(factor);
        news.on(account, act);
        return Optional.of(codes.makeUnlessLeft(account.id()));
    }
}
