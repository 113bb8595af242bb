package academy.guildhall.people;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.SecurityMatter;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens to a second factor stands in both logs, and its holder is told: if it wasn't them, they know by that. */
@Component
class SecondFactorNews {
    private final ApplicationEventPublisher events;
    private final AcademyTime time;

    SecondFactorNews(ApplicationEventPublisher events, AcademyTime time) {
        this.events = events;
        this.time = time;
    }

    void on(Account account, Act act) {
        happened(account, "SECOND_FACTOR_ON", "second factor turned on", act);
        tell(account, "secondFactor.told.on", act.at());
    }

    void off(Account account, Act act) {
        happened(account, "SECOND_FACTOR_OFF", "second factor turned off", act);
        tell(account, "secondFactor.told.off", act.at());
    }

    void added(Account account, String passkey, Act act) {
        happened(account, "PASSKEY_ADDED", "passkey added", act);
        tell(account, "passkey.told.added", act.at(), passkey);
    }

    /** @param last whether the password alone is enough from now on */
    void removed(Account account, String passkey, boolean last, Act act) {
        happened(account, "PASSKEY_REMOVED", "passkey removed", act);
        tell(account, last ? "passkey.told.removed.last" : "passkey.told.removed", act.at(), passkey);
    }

    /** Its counter went back: there are two of it, or there is something wrong with it. */
    void copied(Account account, String passkey, Act act) {
        happened(account, "PASSKEY_COPIED", "passkey refused, its counter went back", act);
        tell(account, "passkey.told.copied", act.at(), passkey);
    }

    void taken(Account account, Act act) {
        happened(account, "SECOND_FACTOR_TAKEN", "second factor taken away", act);
        tell(account, "secondFactor.told.taken", act.at(), act.reasonOr("secondFactor.refused.reason"));
    }

    void renewed(Account account, Act act) {
        happened(account, "RECOVERY_CODES_NEW", "recovery codes made anew", act);
        tell(account, "secondFactor.told.renewed", act.at());
    }

    void recovered(Account account, int left, Act act) {
        happened(account, "RECOVERY_CODE_USED", "recovery code used", act);
        tell(account, "secondFactor.told.recovered", act.at(), left);
    }

    /** Somebody knows the password and hasn't the telephone: said once a day. */
    void guessed(Account account, Act act) {
        events.publishEvent(new SecurityMatter("wrong codes after a right password", account.login()));
        events.publishEvent(new Tell(
                account.person(),
                "second-factor-guessed:" + account.id() + ":" + time.dateOf(act.at()),
                "secondFactor.told.guessed",
                List.of(act.at()),
                PersonLinks.account()));
    }

    private void happened(Account account, String word, String inLog, Act act) {
        events.publishEvent(Moved.said("account", account.id(), account.person(), word, act));
        events.publishEvent(new SecurityMatter(inLog, account.login()));
    }

    private void tell(Account account, String key, Object... args) {
        events.publishEvent(
                new Tell(account.person(), "second-factor:" + Ids.next(), key, List.of(args), PersonLinks.account()));
    }
}
