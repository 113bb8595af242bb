package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a programme's rules. None ever changes: a new one applies to cohorts that start from a day on. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class RuleVersions {
    private static final String FROM = "appliesFrom";

    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;
    private final List<HearsNewRules> above;

    RuleVersions(
            CohortRules rules,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events,
            List<HearsNewRules> above) {
        this.rules = rules;
        this.current = current;
        this.time = time;
        this.events = events;
        this.above = above;
    }

    /**
     * One version.
     *
     * @param number counted from 1 within the programme
     * @param cohorts how many cohorts keep it
     */
    public record Version(int number, LocalDate appliesFrom, int cohorts, ProgrammeRules rules) implements Shown {
        @Override
        public Seen seen() {
            return new Seen(number);
        }

        /** What to name when somebody asks where a rule of it stands. */
        public RuleSource source(Programmes.Choice programme) {
            return new RuleSource(programme.zh(), programme.en(), number, appliesFrom);
        }

        @Override
        public List<Fact> facts() {
            return Stream.concat(Stream.of(new Fact("rules.from", appliesFrom)), rules.facts().stream())
                    .toList();
        }
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    public List<Version> of(ProgrammeId programme) {
        List<Version> versions = rules.versions(programme);
        if (versions.isEmpty()) {
            throw new NotFound("rules of programme", programme);
        }
        return versions;
    }

    /**
     * A new version for cohorts that start on this day or later; those that were opened before keep theirs.
     *
     * @param before the version that it was made of
     */
    public void publish(ProgrammeId programme, Seen before, @Nullable LocalDate appliesFrom, ProgrammeRules changed) {
        Version latest = of(programme).getFirst();
        before.mustBe(latest.seen(), latest::facts);
        LocalDate day = appliesFrom == null ? LocalDate.MIN : appliesFrom;
        new Faults()
                .unless(!day.isBefore(time.today()), FROM, "rules.refused.day")
                .refuse();
        new Faults()
                .unless(
                        !day.isBefore(latest.appliesFrom()),
                        FROM,
                        "rules.refused.earlier",
                        latest.appliesFrom().toString())
                .refuse();
        if (changed.equals(latest.rules())) {
            throw new Refusal("rules.refused.same", latest.number());
        }
        UUID id = rules.add(programme, day, changed);
        above.forEach(room -> room.published(programme, latest.number() + 1, changed));
        events.publishEvent(new SetUp("rules", id, "PUBLISHED", current.act()));
    }
}
