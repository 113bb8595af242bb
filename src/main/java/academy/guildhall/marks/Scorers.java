package academy.guildhall.marks;

import academy.guildhall.marks.PanelComparison.Named;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.programmes.CohortId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who scores whom on the drawn panels of a cohort. */
@Repository
class Scorers {
    private final JdbcClient jdbc;
    private final CurrentUser current;

    Scorers(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** One assessor's duty towards one candidate. */
    record Duty(
            PanelId panel,
            String panelName,
            PanelState state,
            int minutesBetween,
            CandidateId candidate,
            int number,
            Instant startsAt,
            CandidateState heard,
            PersonId assessor,
            String assessorName) {
        Named named() {
            return new Named(panel, panelName);
        }

        boolean isToBeHeld() {
            return state.takesScores() && heard == CandidateState.WAITING;
        }

        /** Whether both lectures would be held at the same time. */
        boolean meets(Duty other) {
            return startsAt.isBefore(other.startsAt.plus(Duration.ofMinutes(other.minutesBetween)))
                    && other.startsAt.isBefore(startsAt.plus(Duration.ofMinutes(minutesBetween)));
        }
    }

    /** All duties of a cohort, by panel and number. */
    record Duties(List<Duty> all) {
        Duties {
            all = List.copyOf(all);
        }

        /** Who scores on each panel, the earliest first. */
        Map<Named, Set<PersonId>> scorers(Predicate<Duty> which) {
            Map<Named, Set<PersonId>> scorers = new LinkedHashMap<>();
            all.stream()
                    .filter(which)
                    .forEach(duty -> scorers.computeIfAbsent(duty.named(), panel -> new LinkedHashSet<>())
                            .add(duty.assessor()));
            return scorers;
        }

        /** The lectures on these panels that are still to be held, the earliest first, each once. */
        List<Duty> toBeHeld(List<Named> on) {
            Map<CandidateId, Duty> lectures = new LinkedHashMap<>();
            all.stream()
                    .filter(Duty::isToBeHeld)
                    .filter(duty -> on.contains(duty.named()))
                    .sorted(Comparator.comparing(Duty::startsAt))
                    .forEach(duty -> lectures.putIfAbsent(duty.candidate(), duty));
            return List.copyOf(lectures.values());
        }

        /** Who scores on these panels and nobody else meanwhile, with the first of the panels. */
        Map<PersonId, Named> free(Duty lecture, List<Named> from) {
            Map<PersonId, Named> free = new LinkedHashMap<>();
            all.stream()
                    .filter(duty -> from.contains(duty.named()))
                    .forEach(duty -> free.putIfAbsent(duty.assessor(), duty.named()));
            all.stream().filter(duty -> duty.meets(lecture)).forEach(duty -> free.remove(duty.assessor()));
            return free;
        }

        Map<PersonId, String> names() {
            Map<PersonId, String> names = new HashMap<>();
            all.forEach(duty -> names.put(duty.assessor(), duty.assessorName()));
            return names;
        }
    }

    /** Without panels on which the reader sits, unless their results are published: they would learn how the others judge. */
    Duties of(CohortId cohort) {
        return new Duties(jdbc.sql("""
                        select p.id as panel, p.name as panel_name, p.state, p.minutes_between, c.id as candidate, c.number,
                               c.starts_at, c.state as heard, d.assessor_id as assessor, a.name as assessor_name
                        from panel_view p
                        join candidate_view c on c.panel_id = p.id and c.number is not null and c.state <> 'POSTPONED'
                        join scoring_duty_view d on d.candidate_id = c.id and not d.recused
                        join person_view a on a.id = d.assessor_id
                        where p.cohort_id = :cohort and p.state not in ('PLANNED', 'CANCELLED')
                        and (p.state = 'PUBLISHED' or not exists (
                            select from panel_member_view m where m.panel_id = p.id and m.person_id = :me))
                        order by p.day, p.first_start, p.name, p.id, c.number, a.pinyin_key, a.id
                        """)
                .param("cohort", cohort.value())
                .param("me", current.person().value())
                .query(Duty.class)
                .list());
    }
}
