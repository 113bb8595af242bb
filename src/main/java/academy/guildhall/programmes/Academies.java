package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the academies are, and which programmes each runs. One installation serves one or many. See ADR 0110. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class Academies {
    private final JdbcClient jdbc;
    private final CohortRules rules;
    private final CurrentUser current;
    private final Authority authority;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Academies(
            JdbcClient jdbc,
            CohortRules rules,
            CurrentUser current,
            Authority authority,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
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
            if (Stream.of(zh, en, address, phone, email).anyMatch(String::isEmpty)) {
                throw new Refusal("form.incomplete");
            }
            if (!PATH.matcher(path).matches()) {
                throw new Refusal("academy.refused.path");
            }
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
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    private static final String ROW = """
            select a.id, a.path, a.name_zh as zh, a.name_en as en,
                   (select count(*) from programme p where p.academy_id = a.id) as programmes
            from academy a where (:everywhere or a.id = any(:academies)) order by a.path
            """;

    /** The academies that I administer. */
    @Transactional(readOnly = true)
    public List<Row> list() {
        Reach reach = authority.reach(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
        return jdbc.sql(ROW)
                .param("everywhere", reach.everywhere())
                .param("academies", reach.of(Scope.Kind.ACADEMY).toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Details details(AcademyId academy) {
        return jdbc.sql("""
                        select path, name_zh as zh, name_en as en, address, phone, email, version as seen from academy where id = :id
                        """)
                .param("id", academy.value())
                .query(Details.class)
                .optional()
                .orElseThrow(() -> new NotFound("academy", academy));
    }

    /** Takes one more academy into the installation: for whoever administers all of it. */
    public AcademyId found(Details details) {
        requireEverywhere();
        requirePathFree(null, details.path());
        AcademyId id = AcademyId.next();
        fill(jdbc.sql("""
                        insert into academy (id, path, name_zh, name_en, address, phone, email)
                        values (:id, :path, :zh, :en, :address, :phone, :email)
                        """), id, details).update();
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
        int saved = fill(jdbc.sql("""
                        update academy set path = :path, name_zh = :zh, name_en = :en, address = :address, phone = :phone,
                            email = :email, version = version + 1
                        where id = :id and version = :version
                        """), academy, details)
                .param("version", details.seen().version())
                .update();
        requireSaved(saved, academy);
        events.publishEvent(new SetUp("academy", academy.value(), "CHANGED", current.act()));
    }

    private static StatementSpec fill(StatementSpec statement, AcademyId id, Details details) {
        return statement
                .param("id", id.value())
                .param("path", details.path())
                .param("zh", details.zh())
                .param("en", details.en())
                .param("address", details.address())
                .param("phone", details.phone())
                .param("email", details.email());
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
        if (isMarked(academy, mark)) {
            return;
        }
        int saved = jdbc.sql(
                        "update academy set mark = :mark, version = version + 1 where id = :id and version = :version")
                .param("mark", mark)
                .param("id", academy.value())
                .param("version", seen.version())
                .update();
        requireSaved(saved, academy);
        events.publishEvent(new SetUp("academy", academy.value(), "MARKED", current.act()));
    }

    private boolean isMarked(AcademyId academy, byte[] mark) {
        return jdbc.sql("select exists (select from academy where id = :id and mark = :mark)")
                .param("id", academy.value())
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    private void requireEverywhere() {
        if (!authority.isEverywhere(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw new Refusal("academy.refused.everywhere");
        }
    }

    private void requirePathFree(@Nullable AcademyId self, String path) {
        boolean taken = jdbc.sql("select exists (select from academy where path = :path and id is distinct from :self)")
                .param("path", path)
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refusal("academy.refused.path.taken", path);
        }
    }

    /**
     * Adds a programme under the default rules.
     *
     * @param code two to eight capital letters, in use nowhere else; certificates' numbers begin with it
     */
    @RolesAllowed(Role.ADMINISTRATOR_)
    public ProgrammeId addProgramme(AcademyId academy, String code, String zh, String en) {
        if (!code.strip().matches("[A-Z]{2,8}")) {
            throw new Refusal("programme.refused.code");
        }
        if (zh.isBlank() || en.isBlank()) {
            throw new Refusal("form.incomplete");
        }
        ProgrammeId id = ProgrammeId.next();
        jdbc.sql(
                        "insert into programme (id, academy_id, code, name_zh, name_en) values (:id, :academy, :code, :zh, :en)")
                .param("id", id.value())
                .param("academy", academy.value())
                .param("code", code.strip())
                .param("zh", zh.strip())
                .param("en", en.strip())
                .update();
        rules.add(id, time.today().minusYears(1), ProgrammeRules.defaults());
        events.publishEvent(new SetUp("programme", id.value(), "ADDED", current.act()));
        return id;
    }
}
