package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a programme is called, and what it makes of somebody. Its code stays: certificates' numbers begin with it. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class ProgrammeNames {
    private final ProgrammeNamesStore store;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    ProgrammeNames(ProgrammeNamesStore store, CurrentUser current, ApplicationEventPublisher events) {
        this.store = store;
        this.current = current;
        this.events = events;
    }

    /**
     * A programme's names.
     *
     * @param certifiesZh what its certificates make of somebody, such as 职工匠师
     * @param seen the version that was read, for saving what was changed of it
     */
    public record Names(String zh, String en, String certifiesZh, String certifiesEn, Seen seen) implements Shown {
        public Names {
            zh = zh.strip();
            en = en.strip();
            certifiesZh = certifiesZh.strip();
            certifiesEn = certifiesEn.strip();
            check(new Faults(), zh, en, certifiesZh, certifiesEn).refuse();
        }

        /** Adds what is wrong with such names, each at its field. */
        static Faults check(Faults faults, String zh, String en, String certifiesZh, String certifiesEn) {
            return faults.unless(!zh.isEmpty(), "zh", "programme.refused.zh")
                    .unless(!en.isEmpty(), "en", "programme.refused.en")
                    .unless(!certifiesZh.isEmpty(), "certifiesZh", "programme.refused.certifiesZh")
                    .unless(!certifiesEn.isEmpty(), "certifiesEn", "programme.refused.certifiesEn");
        }

        /** The same, of another version. */
        public Names on(Seen version) {
            return new Names(zh, en, certifiesZh, certifiesEn, version);
        }

        @Override
        public List<Fact> facts() {
            return List.of(
                    new Fact("settings.name.zh", zh),
                    new Fact("settings.name.en", en),
                    new Fact("settings.certifies.zh", certifiesZh),
                    new Fact("settings.certifies.en", certifiesEn));
        }
    }

    @Transactional(readOnly = true)
    public Names of(ProgrammeId programme) {
        return store.names(programme).orElseThrow(() -> new NotFound("programme", programme));
    }

    /**
     * What is issued from then on bears the new names; what was issued before keeps what it says. Refused when somebody else
     * saved it meanwhile.
     */
    public void save(ProgrammeId programme, Names names) {
        Names known = of(programme);
        if (known.facts().equals(names.facts())) {
            return;
        }
        names.seen().mustBe(known.seen(), known::facts);
        if (store.save(programme, names) == 0) {
            Names now = of(programme);
            throw new Stale(now.seen(), now.facts());
        }
        events.publishEvent(new SetUp("programme", programme.value(), "CHANGED", current.act()));
    }
}
