package academy.guildhall.marks;

import academy.guildhall.marks.PanelComparison.Averages;
import academy.guildhall.marks.PanelComparison.Compared;
import academy.guildhall.marks.PanelComparison.Link;
import academy.guildhall.marks.PanelComparison.Named;
import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.OtherAssessors;
import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the panels of a cohort compare, and by which lectures panels that share nobody could be linked. See ADR 0154. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ComparisonQueries {
    /** Lectures that one link takes: by a single one, one surprise would pass for severity. */
    private static final int LECTURES_OF_A_LINK = 2;

    private final Scorers scorers;
    private final MarkStore store;
    private final CohortRules rules;
    private final OtherAssessors others;

    ComparisonQueries(Scorers scorers, MarkStore store, CohortRules rules, OtherAssessors others) {
        this.scorers = scorers;
        this.store = store;
        this.rules = rules;
        this.others = others;
    }

    /**
     * Nothing of panels that aren't drawn. Two statements, one for each panel with marks, and seven for each lecture that somebody of
     * the other panels is free to hear, until two are found.
     */
    public PanelComparison of(CohortId cohort) {
        Scorers.Duties duties = scorers.of(cohort);
        List<List<Named>> groups = Connected.groups(duties.scorers(duty -> true));
        TrialRules trial = rules.of(cohort).trial();
        List<Compared> compared = Connected.groups(
                        duties.scorers(duty -> duty.state().hasMarks()))
                .stream()
                .filter(group -> group.size() > 1)
                .flatMap(group -> compared(trial, group).stream())
                .toList();
        return new PanelComparison(groups, links(duties, groups), compared, duties.names());
    }

    private Optional<Compared> compared(TrialRules trial, List<Named> group) {
        Map<Named, List<Lecture>> lectures = new LinkedHashMap<>();
        group.forEach(panel -> lectures.put(panel, store.lectures(panel.id())));
        Tabulation tabulation = new Tabulation(trial);
        return Fairness.of(
                        trial,
                        lectures.values().stream().flatMap(List::stream).toList(),
                        lectures.values().stream()
                                .flatMap(one -> tabulation.of(one).stream())
                                .toList())
                .map(fairness -> new Compared(averages(lectures, fairness), fairness));
    }

    private static List<Averages> averages(Map<Named, List<Lecture>> lectures, Fairness fairness) {
        Map<CandidateId, Fairness.FairMark> marks =
                fairness.marks().stream().collect(Collectors.toMap(Fairness.FairMark::candidate, Function.identity()));
        return lectures.entrySet().stream()
                .map(panel -> {
                    List<Fairness.FairMark> of = panel.getValue().stream()
                            .map(lecture -> marks.get(lecture.candidate()))
                            .filter(Objects::nonNull)
                            .toList();
                    return new Averages(
                            panel.getKey(),
                            of.size(),
                            mean(of, Fairness.FairMark::official),
                            mean(of, Fairness.FairMark::fair));
                })
                .filter(averages -> averages.lectures() > 0)
                .toList();
    }

    private static BigDecimal mean(List<Fairness.FairMark> marks, Function<Fairness.FairMark, BigDecimal> figure) {
        return marks.isEmpty()
                ? BigDecimal.ZERO
                : marks.stream()
                        .map(figure)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_EVEN);
    }

    /** For each group of panels, by which lectures it could be linked with those before it; none where all are held. */
    private List<Link> links(Scorers.Duties duties, List<List<Named>> groups) {
        List<Link> links = new ArrayList<>();
        List<Named> before = new ArrayList<>();
        for (List<Named> group : groups) {
            if (!before.isEmpty()) {
                List<Link> there = links(duties, group, before);
                links.addAll(there.isEmpty() ? links(duties, before, group) : there);
            }
            before.addAll(group);
        }
        return links;
    }

    /** The first lectures on these panels that one and the same assessor of those could hear. */
    private List<Link> links(Scorers.Duties duties, List<Named> on, List<Named> from) {
        Map<PersonId, List<Link>> by = new LinkedHashMap<>();
        for (Scorers.Duty lecture : duties.toBeHeld(on)) {
            Map<PersonId, Named> free = duties.free(lecture, from);
            if (free.isEmpty()) {
                continue;
            }
            free.keySet()
                    .retainAll(others.callable(lecture.candidate()).stream()
                            .map(People.Row::id)
                            .toList());
            for (Map.Entry<PersonId, Named> one : free.entrySet()) {
                List<Link> links = by.computeIfAbsent(one.getKey(), assessor -> new ArrayList<>());
                links.add(new Link(
                        lecture.candidate(),
                        lecture.number(),
                        lecture.named(),
                        lecture.startsAt(),
                        one.getKey(),
                        one.getValue()));
                if (links.size() == LECTURES_OF_A_LINK) {
                    return links;
                }
            }
        }
        return by.values().stream().findFirst().orElse(List.of());
    }
}
