package academy.guildhall.people;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of an empty installation: whoever can read the log may make the first administrator. The code is new at
 * each start and ends with the first account.
 */
@Component
public class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int MOST_TRIES = 10;
    /** Whoever is first must be able to begin; the two can be given to different people afterwards. */
    private static final List<Role> FIRST = List.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final People people;
    private final PasswordEncoder encoder;
    private final AcademyTime time;
    private volatile @Nullable String code;
    private int tries;

    FirstAdministrator(
            AccountRepository accounts,
            GrantRepository grants,
            People people,
            PasswordEncoder encoder,
            AcademyTime time) {
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.encoder = encoder;
        this.time = time;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (accounts.count() == 0) {
            String fresh = new SecureRandom()
                    .ints(12, 0, SIGNS.length())
                    .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                    .collect(Collectors.joining());
            code = fresh;
            LOG.info("There is no account yet. Open /setup and make the first administrator with this code: {}", fresh);
        }
    }

    /** Whether the first administrator is still to be made. */
    public boolean isWanted() {
        return code != null && accounts.count() == 0;
    }

    @Transactional
    public synchronized void make(String givenCode, String name, String email, String password) {
        if (!isWanted()) {
            throw new Refusal("setup.refused.done");
        }
        if (++tries > MOST_TRIES) {
            throw new Refusal("setup.refused.tries");
        }
        Faults faults = new Faults()
                .unless(Objects.equals(givenCode.strip().toUpperCase(Locale.ROOT), code), "code", "setup.refused.code")
                .unless(PersonName.isValid(name), "name", "setup.refused.name", PersonName.LONGEST)
                .unless(EmailAddress.isValid(email), "email", "setup.refused.email");
        PasswordRule.check(faults, password);
        faults.refuse();
        PersonId person = people.enter(NewPerson.staff(name, EmailAddress.plain(email), null));
        Act act = Act.of(person, time.now());
        Account account = new Account(person, email, Languages.CHINESE, act);
        account.setPassword(Objects.requireNonNull(encoder.encode(password)), act);
        accounts.save(account);
        FIRST.forEach(role ->
                grants.save(new HeldGrant(account, Grant.everywhere(role).since(time.today()), act)));
        code = null;
    }
}
