package academy.guildhall.programmes;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the academy is, and which programmes it runs. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Academies {
    private final JdbcClient jdbc;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Academies(
            JdbcClient jdbc,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /** Names, and how the academy is reached: what notices and certificates give as their issuer. */
    public record Details(String zh, String en, String address, String phone, String email) {
        public Details {
            if (Stream.of(zh, en, address, phone, email).anyMatch(String::isBlank)) {
                throw new Refusal("form.incomplete");
            }
        }
    }

    @Transactional(readOnly = true)
    public Optional<Details> details() {
        return jdbc.sql("select name_zh as zh, name_en as en, address, phone, email from academy order by id limit 1")
                .query(Details.class)
                .optional();
    }

    /** What was issued before keeps what it says. */
    public void save(Details details) {
        List<UUID> known = jdbc.sql("select id from academy order by id limit 1")
                .query(UUID.class)
                .list();
        UUID id = known.isEmpty() ? Ids.next() : known.getFirst();
        jdbc.sql("""
                        insert into academy (id, name_zh, name_en, address, phone, email)
                        values (:id, :zh, :en, :address, :phone, :email)
                        on conflict (id) do update
                        set name_zh = :zh, name_en = :en, address = :address, phone = :phone, email = :email
                        """)
                .param("id", id)
                .param("zh", details.zh().strip())
                .param("en", details.en().strip())
                .param("address", details.address().strip())
                .param("phone", details.phone().strip())
                .param("email", details.email().strip())
                .update();
        events.publishEvent(new SetUp("academy", id, "CHANGED", current.act()));
    }

    /**
     * Adds a programme under the default rules.
     *
     * @param code two to eight capital letters; certificates' numbers begin with it
     */
    public ProgrammeId addProgramme(String code, String zh, String en) {
        if (!code.strip().matches("[A-Z]{2,8}")) {
            throw new Refusal("programme.refused.code");
        }
        if (zh.isBlank() || en.isBlank()) {
            throw new Refusal("form.incomplete");
        }
        UUID academy = jdbc.sql("select id from academy order by id limit 1")
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("programme.refused.academy"));
        ProgrammeId id = ProgrammeId.next();
        jdbc.sql(
                        "insert into programme (id, academy_id, code, name_zh, name_en) values (:id, :academy, :code, :zh, :en)")
                .param("id", id.value())
                .param("academy", academy)
                .param("code", code.strip())
                .param("zh", zh.strip())
                .param("en", en.strip())
                .update();
        rules.add(id, time.today().minusYears(1), ProgrammeRules.defaults());
        events.publishEvent(new SetUp("programme", id.value(), "ADDED", current.act()));
        return id;
    }
}
