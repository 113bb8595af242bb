package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.solving.Rule.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan costs and why: each breach of each rule, with whom it concerns. */
public final class Verdict {
    private final List<Finding> findings = new ArrayList<>();
    private final Task task;
    private final Plan plan;
    private final @Nullable Plan told;

    /**
     * One breach.
     *
     * @param breaches how often the rule is broken by it
     * @param candidate whom it concerns, if one
     * @param assessor whom it concerns, if one
     * @param spot where it is, if at one
     * @param figure what stands in its sentence: a number of assessors, lectures or minutes, a day, an industry
     */
    public record Finding(
            Rule rule,
            long breaches,
            @Nullable EnrolmentId candidate,
            @Nullable PersonId assessor,
            @Nullable Spot spot,
            @Nullable Object figure) {
        public long cost() {
            return breaches * rule.weight();
        }
    }

    private Verdict(Task task, Plan plan, @Nullable Plan told) {
        this.task = task;
        this.plan = plan;
        this.told = told;
    }

    /** @param told what people were told, if they were */
    public static Verdict of(Task task, Plan plan, @Nullable Plan told) {
        Verdict verdict = new Verdict(task, plan, told);
        verdict.ofCandidates();
        verdict.ofSittings();
        verdict.ofAssessors();
        verdict.ofTold();
        return verdict;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What one candidate's place breaks of the musts, and whom they meet who may not score them. */
    public List<Finding> of(EnrolmentId candidate) {
        return findings.stream()
                .filter(finding -> candidate.equals(finding.candidate()))
                .toList();
    }

    /** What each rule costs that costs anything, musts first. */
    public Map<Rule, Long> costs() {
        Map<Rule, Long> costs = new EnumMap<>(Rule.class);
        findings.forEach(finding -> costs.merge(finding.rule(), finding.cost(), Long::sum));
        return costs;
    }

    public long cost(Level level) {
        return findings.stream()
                .filter(finding -> finding.rule().level() == level)
                .mapToLong(Finding::cost)
                .sum();
    }

    private void ofCandidates() {
        Map<EnrolmentId, List<Recused>> recusals =
                task.recusals().stream().collect(Collectors.groupingBy(Recused::candidate));
        for (Lecturer lecturer : task.lecturers()) {
            Spot spot = plan.places().get(lecturer.id());
            if (spot == null) {
                if (lecturer.approved()) {
                    find(Rule.PLACED, 1, lecturer.id(), null, null, null);
                }
                continue;
            }
            if (!lecturer.approved()) {
                find(Rule.APPROVED, 1, lecturer.id(), null, spot, null);
            }
            if (task.closed().contains(spot)) {
                find(Rule.ROOM, 1, lecturer.id(), null, spot, null);
            }
            List<PersonId> members = plan.members(spot);
            members.stream()
                    .filter(lecturer.person()::equals)
                    .forEach(member -> find(Rule.OWN_LECTURE, 1, lecturer.id(), member, spot, null));
            ofRecusals(lecturer, spot, members, recusals.getOrDefault(lecturer.id(), List.of()));
        }
    }

    private void ofRecusals(Lecturer lecturer, Spot spot, List<PersonId> members, List<Recused> recusals) {
        int lifted = 0;
        for (Recused recused : recusals) {
            for (int seat = 0; seat < members.size(); seat++) {
                if (members.get(seat).equals(recused.assessor())) {
                    lifted++;
                    find(Rule.RECUSAL, 1, lecturer.id(), recused.assessor(), spot, null);
                    if (seat == 0 && recused.employer()) {
                        find(Rule.CHAIR, 1, lecturer.id(), recused.assessor(), spot, null);
                    }
                }
            }
        }
        int left = task.teamSize() - lifted;
        if (lifted > 0 && left < task.fewest()) {
            find(Rule.ENOUGH_ASSESSORS, task.fewest() - left, lecturer.id(), null, spot, left);
        }
    }

    private void ofSittings() {
        Map<EnrolmentId, Lecturer> known = task.lecturersById();
        Map<Spot, Map<String, Long>> industries = new TreeMap<>();
        plan.places().forEach((candidate, spot) -> {
            Lecturer lecturer = known.get(candidate);
            if (lecturer != null && lecturer.industry() != null) {
                industries.computeIfAbsent(spot, key -> new TreeMap<>()).merge(lecturer.industry(), 1L, Long::sum);
            }
        });
        industries.forEach((spot, people) -> people.forEach((industry, many) -> {
            if (many > 1) {
                find(Rule.INDUSTRIES, many * (many - 1) / 2, null, null, spot, industry);
            }
        }));
        new TreeMap<>(plan.sizes()).forEach((spot, lectures) -> {
            int holds = task.holds(spot);
            if (lectures > holds) {
                find(Rule.ENDS_IN_TIME, lectures - holds, null, null, spot, lectures - holds);
            }
            long wait = (lectures - 1) * task.minutesBetween();
            if (wait > task.longestWait()) {
                find(Rule.WAIT, wait - task.longestWait(), null, null, spot, wait);
            }
        });
    }

    private void ofAssessors() {
        Map<Spot, Long> sizes = plan.sizes();
        int share = task.share();
        Map<PersonId, Assessor> known = task.assessorsById();
        plan.duties().forEach((person, spots) -> {
            Assessor assessor = known.get(person);
            Map<Integer, Integer> places = new TreeMap<>();
            long load = 0;
            for (Spot spot : spots) {
                int seats =
                        (int) plan.members(spot).stream().filter(person::equals).count();
                load += seats * Objects.requireNonNull(sizes.get(spot));
                places.merge(spot.stretch(), seats, Integer::sum);
                if (assessor == null || assessor.busy().contains(spot.stretch())) {
                    find(Rule.FREE, seats, null, person, spot, null);
                }
            }
            places.forEach((stretch, at) -> {
                if (at > 1) {
                    find(
                            Rule.ONE_PLACE,
                            at - 1L,
                            null,
                            person,
                            spots.tailSet(new Spot(stretch, "")).first(),
                            at);
                }
            });
            if (load > share) {
                find(Rule.EVEN_LOAD, (load - share) * (load - share), null, person, null, load);
            }
            ofDays(person, places.keySet());
        });
    }

    private void ofDays(PersonId person, Set<Integer> stretches) {
        Map<LocalDate, SortedSet<Integer>> days = new TreeMap<>();
        stretches.forEach(
                stretch -> days.computeIfAbsent(task.stretches().get(stretch).day(), key -> new TreeSet<>())
                        .add(stretch));
        days.forEach((day, sat) -> {
            find(Rule.DAYS, 1, null, person, null, day);
            int idle = sat.last() - sat.first() + 1 - sat.size();
            if (idle > 0) {
                find(Rule.IDLE, idle, null, person, null, day);
            }
        });
    }

    private void ofTold() {
        if (told == null) {
            return;
        }
        Map<EnrolmentId, Spot> was = told.places();
        task.lecturers().forEach(lecturer -> {
            Spot before = was.get(lecturer.id());
            Spot now = plan.places().get(lecturer.id());
            if (before != null && now != null && !before.equals(now)) {
                find(Rule.TOLD_CANDIDATE, 1, lecturer.id(), null, now, before);
            }
        });
        Map<PersonId, Assessor> known = task.assessorsById();
        for (int team = 0; team < Math.min(told.teams().size(), plan.teams().size()); team++) {
            List<PersonId> before = told.teams().get(team);
            for (int seat = 0; seat < before.size(); seat++) {
                PersonId person = before.get(seat);
                if (known.containsKey(person)
                        && !person.equals(plan.teams().get(team).get(seat))) {
                    find(Rule.TOLD_ASSESSOR, 1, null, person, null, null);
                }
            }
        }
        Set<Spot> spots = new HashSet<>(task.spots());
        told.used().stream().filter(spots::contains).forEach(spot -> {
            Integer before = told.sits().get(spot);
            if (before != null
                    && before < task.teams()
                    && !before.equals(plan.sits().get(spot))) {
                find(Rule.TOLD_PANEL, 1, null, null, spot, null);
            }
        });
    }

    private void find(
            Rule rule,
            long breaches,
            @Nullable EnrolmentId candidate,
            @Nullable PersonId assessor,
            @Nullable Spot spot,
            @Nullable Object figure) {
        findings.add(new Finding(rule, breaches, candidate, assessor, spot, figure));
    }
}
