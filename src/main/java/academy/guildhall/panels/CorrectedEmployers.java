package academy.guildhall.panels;

import academy.guildhall.panels.CorrectedPairs.Pair;
import academy.guildhall.people.CorrectedPerson;
import academy.guildhall.people.HearsCorrections;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.Transition.Act;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds recusals anew when somebody's employer was wrong: as long as nothing was scored. Once scoring has begun, a correction
 * that would recuse somebody who scores is refused until the results are published, and from then on it is pointed out.
 */
@Component
class CorrectedEmployers implements HearsCorrections {
    private final CorrectedPairs pairs;
    private final CandidateCourses courses;
    private final PanelRepository panels;
    private final Duties duties;
    private final PanelNews news;
    private final ApplicationEventPublisher events;

    CorrectedEmployers(
            CorrectedPairs pairs,
            CandidateCourses courses,
            PanelRepository panels,
            Duties duties,
            PanelNews news,
            ApplicationEventPublisher events) {
        this.pairs = pairs;
        this.courses = courses;
        this.panels = panels;
        this.duties = duties;
        this.news = news;
        this.events = events;
    }

    @Override
    public List<Consequence> wouldFollow(CorrectedPerson person) {
        if (!person.isMoved()) {
            return List.of();
        }
        List<Consequence> found = new ArrayList<>();
        List<Pair> concerned = pairs.of(person.person(), person.nextEmployer());
        for (Pair pair : concerned) {
            if (pair.isFound() || pair.isLifted()) {
                found.add(said(pair, person));
            }
        }
        tooFew(concerned, found);
        return found;
    }

    private static boolean isOpen(PanelState state) {
        return state == PanelState.PLANNED || state == PanelState.DRAWN;
    }

    private Consequence said(Pair pair, CorrectedPerson person) {
        Object[] who = {pair.panelName(), pair.assessorName(), pair.candidateName()};
        if (isOpen(pair.state())) {
            if (pair.isFound()) {
                return pair.chief()
                        ? Consequence.refuses(
                                "panel.corrected.chief",
                                pair.panelName(),
                                pair.assessorName(),
                                String.valueOf(person.nextEmployerName()))
                        : Consequence.follows("panel.corrected.recused", who);
            }
            return coaches(pair)
                    ? Consequence.follows("panel.corrected.coach", who)
                    : Consequence.follows("panel.corrected.lifted", who);
        }
        if (pair.isLifted()) {
            return Consequence.stays("panel.corrected.staysRecused", who);
        }
        return pair.state() == PanelState.PUBLISHED
                ? Consequence.stays("panel.corrected.scored", who)
                : Consequence.refuses("panel.corrected.begun", who);
    }

    private boolean coaches(Pair pair) {
        CandidateCourses.Course course = courses.of(pair.cohort()).get(pair.enrolment());
        return course != null && pair.assessor().equals(course.coach());
    }

    /** Candidates of open panels who would be left with too few. */
    private void tooFew(List<Pair> concerned, List<Consequence> found) {
        Map<CandidateId, List<Pair>> byCandidate = concerned.stream()
                .filter(pair -> isOpen(pair.state()))
                .collect(Collectors.groupingBy(Pair::candidate, LinkedHashMap::new, Collectors.toList()));
        byCandidate.values().forEach(candidate -> {
            Pair first = candidate.getFirst();
            long lost = candidate.stream().filter(Pair::isFound).count();
            long won = candidate.stream()
                    .filter(pair -> pair.isLifted() && !coaches(pair))
                    .count();
            long left = first.assessors() - lost + won;
            if (lost > 0 && left < Duties.FEWEST_ASSESSORS) {
                found.add(Consequence.refuses(
                        "panel.corrected.few",
                        first.panelName(),
                        first.candidateName(),
                        left,
                        Duties.FEWEST_ASSESSORS));
            }
        });
    }

    /** The employers are right by now: pairs that are still wrong are what is to be followed. */
    @Override
    public void corrected(CorrectedPerson person, Set<String> chosen, Act act) {
        if (!person.isMoved()) {
            return;
        }
        Map<PanelId, List<Pair>> wrong = pairs.of(person.person(), person.nextEmployer()).stream()
                .filter(pair -> pair.isFound() || pair.isLifted())
                .collect(Collectors.groupingBy(Pair::panel, LinkedHashMap::new, Collectors.toList()));
        wrong.forEach((id, changed) -> panels.lock(id)
                .filter(panel -> isOpen(panel.held().state()))
                .ifPresent(panel -> {
                    duties.assign(id, panel.cohort());
                    List<Pair> other = changed.stream()
                            .filter(pair -> pair.isFound() || !coaches(pair))
                            .toList();
                    other.forEach(pair -> log(pair, act));
                    other.stream()
                            .map(Pair::assessor)
                            .distinct()
                            .forEach(assessor -> news.duties(panel, assessor, act));
                }));
    }

    private void log(Pair pair, Act act) {
        events.publishEvent(new Moved(
                "recusal",
                pair.candidate().value(),
                pair.assessor(),
                pair.isFound() ? "ON_DUTY" : "RECUSED",
                pair.isFound() ? "RECUSED" : "ON_DUTY",
                null,
                act));
    }
}
