package academy.guildhall.people;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.PasskeyChallenge;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives an account a passkey: a device is asked for one, and what it answers is looked at. */
@Component
class PasskeySetUp {
    /** More than anybody has devices; each is a line at every sign-in of its holder. */
    static final int MOST = 20;

    private final PasskeyRepository passkeys;
    private final RelyingParty party;
    private final RecoveryCodes codes;
    private final SecondFactorNews news;

    PasskeySetUp(PasskeyRepository passkeys, @Lazy RelyingParty party, RecoveryCodes codes, SecondFactorNews news) {
        this.passkeys = passkeys;
        this.party = party;
        this.codes = codes;
        this.news = news;
    }

    /** @param challenge given before; nothing for a new one that only the offer knows */
    PasskeyOffer offer(Account account, @Nullable PasskeyChallenge challenge, Act act) {
        if (passkeys.countByAccountId(account.id()) >= MOST) {
            throw new Refusal("passkey.refused.many", MOST);
        }
        return party.offer(account.id(), challenge, act.at());
    }

    /** @return recovery codes, unless there are some from another second factor */
    List<String> confirm(Account account, PasskeyOffer offer, String name, String answer, Act act) {
        String clean = Passkey.name(name);
        if (!offer.isFor(account.id(), act.at()) || passkeys.countByAccountId(account.id()) >= MOST) {
            throw new Refusal("secondFactor.refused.late");
        }
        if (!party.register(offer, clean, answer)) {
            throw new Refusal("passkey.refused.answer");
        }
        news.added(account, clean, act);
        return codes.makeUnlessLeft(account.id());
    }
}
