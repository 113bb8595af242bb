package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Combination;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sheets for the arithmetic: full points but for what is taken off. */
public final class SampleSheets {
    public static final TrialRules RULES = ProgrammeRules.defaults().trial();
    static final int FULL_TIME = 15 * 60;

    private SampleSheets() {}

    /** The usual rules with another way to make one figure of the totals. */
    static TrialRules combining(Combination combination) {
        return with(combination, RULES.trimFrom(), RULES.rubric());
    }

    static TrialRules with(Combination combination, int trimFrom, Rubric rubric) {
        return new TrialRules(
                RULES.lectureSeconds(),
                RULES.graceSeconds(),
                RULES.stepSeconds(),
                RULES.pointsPerStep(),
                RULES.mostPenalty(),
                RULES.shortSeconds(),
                RULES.shortPenalty(),
                RULES.stopSeconds(),
                7,
                combination,
                trimFrom,
                RULES.pass(),
                RULES.spreadLimit(),
                rubric);
    }

    static Lecture.Sheet sheet(int assessor, Map<String, String> points, boolean fails) {
        Map<String, BigDecimal> given = new HashMap<>();
        for (Criterion criterion : RULES.rubric().criteria()) {
            given.put(criterion.code(), criterion.points());
        }
        points.forEach((code, value) -> given.put(code, new BigDecimal(value)));
        return new Lecture.Sheet(new PersonId(new UUID(0, assessor)), assessor == 1, given, fails);
    }

    /** A sheet with this total; what it lacks is taken off the criteria outside content, in their order. */
    static Lecture.Sheet totalling(int assessor, String total) {
        BigDecimal lacks = new BigDecimal(100).subtract(new BigDecimal(total));
        Map<String, String> points = new HashMap<>();
        for (String code : List.of(
                "values",
                "objectives",
                "slides",
                "language",
                "presence",
                "interaction",
                "time",
                "answers",
                "method",
                "structure",
                "accuracy",
                "value")) {
            BigDecimal full = RULES.rubric().criteria().stream()
                    .filter(criterion -> criterion.code().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .points();
            BigDecimal off = full.min(lacks);
            points.put(code, full.subtract(off).toString());
            lacks = lacks.subtract(off);
        }
        return sheet(assessor, points, false);
    }

    /** A lecture of exactly 15 minutes with these totals; the first is the chief's. */
    static Lecture lecture(String... totals) {
        return timed(FULL_TIME, totals);
    }

    static Lecture timed(int seconds, String... totals) {
        List<Lecture.Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            sheets.add(totalling(i + 1, totals[i]));
        }
        return new Lecture(CandidateId.next(), seconds, sheets);
    }
}
