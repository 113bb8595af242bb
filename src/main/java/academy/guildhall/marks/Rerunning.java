package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs other rules over panels of the past, with the same arithmetic as theirs. Points count in the proportion in which their
 * criterion has another weight now, and an outright fail only where the other rules know one. See ADR 0146.
 */
final class Rerunning {
    /** Enough that a share which no decimal holds can't move a mean of 2 decimals. */
    private static final int DECIMALS = 12;

    /** A score on a sheet of the past. */
    record Score(
            PanelId panel,
            CohortId cohort,
            CandidateId candidate,
            int seconds,
            PersonId assessor,
            boolean chief,
            String criterion,
            @Nullable BigDecimal points,
            boolean failsOutright) {}

    private final TrialRules draft;
    private final Map<CohortId, TrialRules> scoredBy;
    private final List<Rerun.Row> rows = new ArrayList<>();
    private int panels;
    private int lectures;
    private int leftOut;
    private int marks;
    private int places;
    private int results;

    private Rerunning(TrialRules draft, Map<CohortId, TrialRules> scoredBy) {
        this.draft = draft;
        this.scoredBy = scoredBy;
    }

    /**
     * @param held how each lecture was marked, in the order of the report
     * @param scoredBy the rules that each cohort has
     */
    static Rerun of(TrialRules draft, List<Score> scores, List<Rerun.Held> held, Map<CohortId, TrialRules> scoredBy) {
        Rerunning running = new Rerunning(draft, scoredBy);
        Map<PanelId, List<Rerun.Held>> marked = held.stream()
                .collect(Collectors.groupingBy(Rerun.Held::panel, LinkedHashMap::new, Collectors.toList()));
        Map<PanelId, List<Score>> sheets = scores.stream().collect(Collectors.groupingBy(Score::panel));
        marked.forEach((panel, lectures) -> running.panel(sheets.getOrDefault(panel, List.of()), lectures));
        return new Rerun(
                running.panels,
                running.lectures,
                running.leftOut,
                running.marks,
                running.places,
                running.results,
                running.rows);
    }

    /** The marks of one panel by a draft; nothing where a sheet lacks a criterion of it. */
    static Optional<List<Mark>> marks(TrialRules draft, List<Score> scores, Map<CohortId, TrialRules> scoredBy) {
        return new Rerunning(draft, scoredBy).lectures(scores).map(new Tabulation(draft)::of);
    }

    private void panel(List<Score> scores, List<Rerun.Held> held) {
        Optional<List<Mark>> again = marks(draft, scores, scoredBy);
        if (again.isEmpty()) {
            leftOut++;
            return;
        }
        panels++;
        Map<CandidateId, Mark> now = again.get().stream().collect(Collectors.toMap(Mark::candidate, mark -> mark));
        for (Rerun.Held lecture : held) {
            Mark mark = now.get(lecture.candidate());
            if (mark != null) {
                lectures++;
                compare(lecture, new Rerun.Outcome(mark.finalMark(), mark.place(), mark.passed()));
            }
        }
    }

    private void compare(Rerun.Held held, Rerun.Outcome now) {
        Rerun.Outcome was = held.was();
        boolean otherPlace = !Objects.equals(was.place(), now.place());
        boolean otherResult = was.passed() != now.passed();
        marks += was.mark().compareTo(now.mark()) == 0 ? 0 : 1;
        places += otherPlace ? 1 : 0;
        results += otherResult ? 1 : 0;
        if (otherPlace || otherResult) {
            rows.add(new Rerun.Row(held, now));
        }
    }

    /** The lectures of a panel by the draft's rubric; nothing where a sheet lacks one of its criteria. */
    private Optional<List<Lecture>> lectures(List<Score> scores) {
        List<Lecture> lectures = new ArrayList<>();
        for (List<Score> lecture : grouped(scores, Score::candidate)) {
            List<Lecture.Sheet> sheets = new ArrayList<>();
            for (List<Score> sheet : grouped(lecture, Score::assessor)) {
                Optional<Lecture.Sheet> again = sheet(sheet);
                if (again.isEmpty()) {
                    return Optional.empty();
                }
                sheets.add(again.get());
            }
            lectures.add(new Lecture(
                    lecture.getFirst().candidate(), lecture.getFirst().seconds(), sheets));
        }
        return lectures.isEmpty() ? Optional.empty() : Optional.of(lectures);
    }

    private static <K> Iterable<List<Score>> grouped(List<Score> scores, java.util.function.Function<Score, K> by) {
        return scores.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Optional<Lecture.Sheet> sheet(List<Score> scores) {
        Score first = scores.getFirst();
        Map<String, Score> given = new HashMap<>();
        scores.forEach(score -> given.put(score.criterion(), score));
        Map<String, BigDecimal> points = new HashMap<>();
        boolean fails = false;
        for (Criterion criterion : draft.rubric().criteria()) {
            Score score = given.get(criterion.code());
            Criterion before = criterion(first.cohort(), criterion.code());
            if (score == null || score.points() == null || before == null) {
                return Optional.empty();
            }
            points.put(criterion.code(), weighed(score.points(), before, criterion));
            fails |= score.failsOutright() && criterion.failsOutright();
        }
        return Optional.of(new Lecture.Sheet(first.assessor(), first.chief(), points, fails));
    }

    private @Nullable Criterion criterion(CohortId cohort, String code) {
        TrialRules rules = scoredBy.get(cohort);
        return rules == null
                ? null
                : rules.rubric().criteria().stream()
                        .filter(criterion -> criterion.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }

    private static BigDecimal weighed(BigDecimal points, Criterion before, Criterion now) {
        return before.points().compareTo(now.points()) == 0
                ? points
                : points.multiply(now.points()).divide(before.points(), DECIMALS, RoundingMode.HALF_UP);
    }
}
