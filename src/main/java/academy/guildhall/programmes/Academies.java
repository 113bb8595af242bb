package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the academies are, and which programmes each runs. One installation serves one or many. See ADR 0110. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class Academies {
    private final AcademyStore store;
    private final CohortRules rules;
    private final CurrentUser current;
    private final Authority authority;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Academies(
            AcademyStore store,
            CohortRules rules,
            CurrentUser current,
            Authority authority,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.current = current;
        this.authority = authority;
        this.time = time;
        this.events = events;
    }

    /**
     * Names, and how the academy is reached: what notices and certificates give as their issuer.
     *
     * @param path the word under which its public pages stand
     * @param seen the version that was read, for saving what was changed of it
     */
    public record Details(String path, String zh, String en, String address, String phone, String email, Seen seen)
            implements Shown {
        private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9-]{1,39}");

        public Details {
            path = path.strip();
            zh = zh.strip();
            en = en.strip();
            address = address.strip();
            phone = phone.strip();
            email = email.strip();
            Faults faults = new Faults();
            faults.unless(!zh.isEmpty(), "zh", "programme.refused.zh")
                    .unless(!en.isEmpty(), "en", "programme.refused.en")
                    .unless(PATH.matcher(path).matches(), "path", "academy.refused.path")
                    .unless(!address.isEmpty(), "address", "academy.refused.address")
                    .unless(!phone.isEmpty(), "phone", "academy.refused.phone")
                    .unless(!email.isEmpty(), "email", "academy.refused.email")
                    .refuse();
        }

        /** The same, of another version. */
        public Details on(Seen version) {
            return new Details(path, zh, en, address, phone, email, version);
        }

        @Override
        public List<Fact> facts() {
            return List.of(
                    new Fact("settings.name.zh", zh),
                    new Fact("settings.name.en", en),
                    new Fact("settings.path", path),
                    new Fact("settings.address", address),
                    new Fact("settings.phone", phone),
                    new Fact("login.email", email));
        }
    }

    /** One of the academies, as a list shows it. */
    public record Row(AcademyId id, String path, String zh, String en, int programmes) {
        public String name(Locale locale) {
            return Languages.of(locale, zh, en);
        }
    }

    /** The academies that I administer. */
    @Transactional(readOnly = true)
    public List<Row> list() {
        return store.list(authority.reach(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR));
    }

    @Transactional(readOnly = true)
    public Details details(AcademyId academy) {
        return store.details(academy).orElseThrow(() -> new NotFound("academy", academy));
    }

    /** Takes one more academy into the installation: for whoever administers all of it. */
    public AcademyId found(Details details) {
        requireEverywhere();
        requirePathFree(null, details.path());
        AcademyId id = AcademyId.next();
        store.add(id, details);
        events.publishEvent(new SetUp("academy", id.value(), "ADDED", current.act()));
        return id;
    }

    /** What was issued before keeps what it says. Refused when somebody else saved it meanwhile. */
    public void save(AcademyId academy, Details details) {
        Details known = details(academy);
        if (known.facts().equals(details.facts())) {
            return;
        }
        details.seen().mustBe(known.seen(), known::facts);
        requirePathFree(academy, details.path());
        int saved = store.save(academy, details);
        requireSaved(saved, academy);
        events.publishEvent(new SetUp("academy", academy.value(), "CHANGED", current.act()));
    }

    private void requireSaved(int saved, AcademyId academy) {
        if (saved == 0) {
            Details now = details(academy);
            throw new Stale(now.seen(), now.facts());
        }
    }

    /** Its mark, for its public pages and on screen. Refused when somebody else saved the academy meanwhile. */
    public void mark(AcademyId academy, Seen seen, byte[] picture) {
        byte[] mark = AcademyMark.of(picture);
        if (store.isMarked(academy, mark)) {
            return;
        }
        int saved = store.mark(academy, seen, mark);
        requireSaved(saved, academy);
        events.publishEvent(new SetUp("academy", academy.value(), "MARKED", current.act()));
    }

    private void requireEverywhere() {
        if (!authority.isEverywhere(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw new Refusal("academy.refused.everywhere");
        }
    }

    private void requirePathFree(@Nullable AcademyId self, String path) {
        boolean taken = store.isTaken(path, self);
        new Faults().unless(!taken, "path", "academy.refused.path.taken", path).refuse();
    }

    /**
     * A programme to be added.
     *
     * @param code two to eight capital letters, in use nowhere else; certificates' numbers begin with it
     * @param certifiesZh what its certificates make of somebody, such as 职工匠师
     */
    public record NewProgramme(String code, String zh, String en, String certifiesZh, String certifiesEn) {
        public NewProgramme {
            code = code.strip().toUpperCase(Locale.ROOT);
            zh = zh.strip();
            en = en.strip();
            certifiesZh = certifiesZh.strip();
            certifiesEn = certifiesEn.strip();
            Faults faults = new Faults().unless(code.matches("[A-Z]{2,8}"), "code", "programme.refused.code");
            ProgrammeNames.Names.check(faults, zh, en, certifiesZh, certifiesEn).refuse();
        }
    }

    /** Adds a programme under the default rules. */
    @RolesAllowed(Role.ADMINISTRATOR_)
    public ProgrammeId addProgramme(AcademyId academy, NewProgramme programme) {
        ProgrammeId id = ProgrammeId.next();
        store.add(id, academy, programme);
        rules.add(id, time.today().minusYears(1), ProgrammeRules.defaults());
        events.publishEvent(new SetUp("programme", id.value(), "ADDED", current.act()));
        return id;
    }
}
