package academy.guildhall.marks;

import static academy.guildhall.marks.SampleSheets.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.PanelId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Combination;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.CriterionGroup;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What other rules would have made of panels of the past. */
class RerunningTest {
    private static final CohortId COHORT = CohortId.next();

    private final PanelId panel = PanelId.next();
    private final List<Rerunning.Score> scores = new ArrayList<>();
    private final List<Rerun.Held> held = new ArrayList<>();

    @Test
    void theSameRulesWouldHaveMadeTheSame() {
        marked(
                SampleSheets.lecture("90", "70", "85", "84", "83.5"),
                SampleSheets.lecture("80", "79", "79", "70", "90"));

        Rerun rerun = by(RULES);

        assertThat(rerun).isEqualTo(new Rerun(1, 2, 0, 0, 0, 0, List.of()));
    }

    @Test
    void aMedianWouldHaveLetSomebodyPassAndChangedPlaces() {
        marked(SampleSheets.lecture("82", "81", "80", "50", "40"), SampleSheets.lecture("75", "75", "75", "75", "75"));

        Rerun rerun = by(SampleSheets.with(Combination.MEDIAN, 5, RULES.rubric()));

        assertThat(rerun.results()).isOne();
        assertThat(rerun.places()).isEqualTo(2);
        assertThat(rerun.marks()).isOne();
        assertThat(rerun.rows()).extracting(row -> row.held().number()).containsExactly(1, 2);
        Rerun.Row turned = rerun.rows().getFirst();
        assertThat(turned.held().was().mark()).isEqualTo("70.33");
        assertThat(turned.held().was().place()).isEqualTo(2);
        assertThat(turned.now()).isEqualTo(new Rerun.Outcome(new BigDecimal("80.00"), 1, true));
    }

    @Test
    void anotherMinimumWouldHaveFailedSomebodyWhoPassed() {
        marked(SampleSheets.lecture("85", "85", "85", "85", "85"));
        Rubric strict = groups(group -> group.code().equals("delivery")
                ? new CriterionGroup(group.code(), group.zh(), group.en(), new BigDecimal("15"))
                : group);

        Rerun rerun = by(SampleSheets.with(Combination.TRIMMED, 5, strict));

        assertThat(rerun.results()).isZero();
        marked(lacking("presence", "4"));
        assertThat(by(SampleSheets.with(Combination.TRIMMED, 5, strict)).results())
                .isOne();
    }

    /** 8 of 10 points are 9.6 of 12; what is lost elsewhere counts less in proportion. */
    @Test
    void pointsCountInTheProportionOfTheirNewWeight() {
        marked(lacking("values", "8"));
        Rubric weighed = criteria(criterion -> switch (criterion.code()) {
            case "values" -> points(criterion, "12");
            case "slides" -> points(criterion, "8");
            default -> criterion;
        });

        Rerun rerun = by(SampleSheets.with(Combination.TRIMMED, 5, weighed));

        assertThat(rerun.marks()).isOne();
        assertThat(rerun.rows()).isEmpty();
        assertThat(again(weighed).finalMark()).isEqualTo("97.60");
    }

    /** 5 of 7 points are 4.285714… of 6. */
    @Test
    void aShareThatNoDecimalHoldsIsRoundedWithTheMeanOnly() {
        marked(lacking("interaction", "5"));
        Rubric weighed = criteria(criterion -> switch (criterion.code()) {
            case "interaction" -> points(criterion, "6");
            case "slides" -> points(criterion, "11");
            default -> criterion;
        });

        assertThat(again(weighed).mean()).isEqualTo("98.29");
    }

    @Test
    void anOutrightFailCountsOnlyWhereTheRulesKnowOne() {
        Lecture.Sheet fails = new Lecture.Sheet(
                SampleSheets.sheet(1, Map.of(), true).assessor(),
                true,
                SampleSheets.sheet(1, Map.of(), true).points(),
                true);
        marked(new Lecture(academy.guildhall.panels.CandidateId.next(), 900, List.of(fails)));
        assertThat(by(RULES).results()).isZero();

        Rerun rerun = by(SampleSheets.with(
                Combination.TRIMMED,
                5,
                criteria(criterion -> new Criterion(
                        criterion.code(),
                        criterion.group(),
                        criterion.zh(),
                        criterion.en(),
                        criterion.points(),
                        false,
                        List.of()))));

        assertThat(rerun.results()).isOne();
        assertThat(rerun.rows().getFirst().now().passed()).isTrue();
    }

    @Test
    void leavesOutAPanelWhoseSheetsLackACriterion() {
        marked(SampleSheets.lecture("85", "85", "85", "85", "85"));
        Rubric other = criteria(criterion -> criterion.code().equals("time")
                ? new Criterion("safety", "time", "安全", "Safety", criterion.points(), false, List.of())
                : criterion);

        Rerun rerun = by(SampleSheets.with(Combination.TRIMMED, 5, other));

        assertThat(rerun.panels()).isZero();
        assertThat(rerun.leftOut()).isOne();
        assertThat(rerun.isEmpty()).isFalse();
    }

    @Test
    void sheetsOfCriteriaThatTheRulesDropCountWithoutThem() {
        marked(lacking("time", "0"));
        Rubric fewer = new Rubric(
                RULES.rubric().criteria().stream()
                        .filter(criterion -> !criterion.code().equals("time"))
                        .map(criterion -> criterion.code().equals("answers") ? points(criterion, "10") : criterion)
                        .toList(),
                RULES.rubric().groups(),
                RULES.rubric().bands(),
                Criterion.STEP,
                List.of());

        assertThat(again(fewer).finalMark()).isEqualTo("100.00");
    }

    private Mark again(Rubric rubric) {
        Rerun rerun = by(SampleSheets.with(Combination.TRIMMED, 5, rubric));
        assertThat(rerun.lectures()).isOne();
        return Rerunning.marks(SampleSheets.with(Combination.TRIMMED, 5, rubric), scores, Map.of(COHORT, RULES))
                .orElseThrow()
                .getFirst();
    }

    private Rerun by(TrialRules draft) {
        return Rerunning.of(draft, scores, held, Map.of(COHORT, RULES));
    }

    /** Puts a panel of these lectures into the past, marked by the usual rules, as one with those before. */
    private void marked(Lecture... lectures) {
        List<Mark> marks = new Tabulation(RULES).of(List.of(lectures));
        for (Lecture lecture : lectures) {
            Mark mark = marks.stream()
                    .filter(one -> one.candidate().equals(lecture.candidate()))
                    .findFirst()
                    .orElseThrow();
            held.add(new Rerun.Held(
                    lecture.candidate(),
                    panel,
                    "第一组",
                    "2026年第一期",
                    held.size() + 1,
                    "学员",
                    new Rerun.Outcome(mark.finalMark(), mark.place(), mark.passed())));
            lecture.sheets().forEach(sheet -> add(lecture, sheet));
        }
    }

    private void add(Lecture lecture, Lecture.Sheet sheet) {
        sheet.points()
                .forEach((criterion, points) -> scores.add(new Rerunning.Score(
                        panel,
                        COHORT,
                        lecture.candidate(),
                        lecture.seconds(),
                        sheet.assessor(),
                        sheet.chief(),
                        criterion,
                        points,
                        sheet.failsOutright() && criterion.equals("values"))));
    }

    private static Lecture lacking(String criterion, String points) {
        return new Lecture(
                academy.guildhall.panels.CandidateId.next(),
                900,
                List.of(
                        SampleSheets.sheet(1, Map.of(criterion, points), false),
                        SampleSheets.sheet(2, Map.of(criterion, points), false)));
    }

    private static Rubric criteria(UnaryOperator<Criterion> change) {
        Rubric usual = RULES.rubric();
        return new Rubric(
                usual.criteria().stream().map(change).toList(),
                usual.groups(),
                usual.bands(),
                usual.step(),
                usual.ties());
    }

    private static Rubric groups(UnaryOperator<CriterionGroup> change) {
        Rubric usual = RULES.rubric();
        return new Rubric(
                usual.criteria(),
                usual.groups().stream().map(change).toList(),
                usual.bands(),
                usual.step(),
                usual.ties());
    }

    private static Criterion points(Criterion of, String points) {
        return new Criterion(
                of.code(), of.group(), of.zh(), of.en(), new BigDecimal(points), of.failsOutright(), of.words());
    }
}
