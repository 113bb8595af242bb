package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a rubric makes sense, and where it says that it doesn't. */
class RubricRulesTest {
    private static final Rubric USUAL = UsualRubric.whole();

    @Test
    void theUsualRubricMakesSense() {
        assertThatCode(USUAL::mustMakeSense).doesNotThrowAnyException();
    }

    @Test
    void pointsAddUpToAHundred() {
        refuses("rubric", "rules.refused.rubric", criterion("values", one -> points(one, "9.5")));
        assertThatCode(() -> criterion(
                                "values",
                                one -> points(one, "8.5"),
                                criterion("slides", other -> points(other, "11.5")))
                        .mustMakeSense())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9.75", "10.25"})
    void aCriterionGivesMoreThanNothingInWholeSteps(String given) {
        refuses("criterion.points.values", "rubric.refused.points", criterion("values", one -> points(one, given)));
    }

    @Test
    void pointsGoByTheStepOfTheRubric() {
        Rubric whole = with(USUAL.criteria(), USUAL.groups(), USUAL.bands(), BigDecimal.TWO, USUAL.ties());

        refuses("criterion.points.interaction", "rubric.refused.points", whole);
        assertThat(faults(whole)).noneMatch(fault -> fault.equals("criterion.points.values rubric.refused.points"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "0.25", "0.7"})
    void aStepIsHalfAPointOrSeveral(String step) {
        refuses(
                "scoreStep",
                "rubric.refused.step",
                with(USUAL.criteria(), USUAL.groups(), USUAL.bands(), new BigDecimal(step), USUAL.ties()));
    }

    @Test
    void codesAreUnique() {
        List<Criterion> twice = new ArrayList<>(USUAL.criteria());
        twice.add(twice.getFirst());
        List<CriterionGroup> groups = new ArrayList<>(USUAL.groups());
        groups.add(groups.getLast());

        refuses("criterion.zh.values", "rubric.refused.twice", criteria(twice));
        refuses("group.zh.answers", "rubric.refused.twice", groups(groups));
    }

    @Test
    void criteriaAndGroupsAreNamedInBothLanguages() {
        refuses("criterion.zh.time", "rubric.refused.zh", criterion("time", one -> named(one, " ", "Time use")));
        refuses("criterion.en.time", "rubric.refused.en", criterion("time", one -> named(one, "时间把握", "")));
        refuses(
                "group.en.time",
                "rubric.refused.en",
                group("time", one -> new CriterionGroup(one.code(), one.zh(), "", null)));
    }

    @Test
    void everyCriterionIsInAGroupAndNoGroupIsEmpty() {
        Rubric moved = criterion(
                "time",
                one -> new Criterion(one.code(), "nowhere", one.zh(), one.en(), one.points(), false, List.of()));

        refuses("criterion.group.time", "rubric.refused.group", moved);
        refuses("group.zh.time", "rubric.refused.empty", moved);
    }

    @Test
    void aMinimumIsNotAboveWhatItsGroupGives() {
        refuses("group.minimum.content", "rules.refused.minimum", group("content", one -> least(one, "30.5")));
        refuses("group.minimum.content", "rules.refused.minimum", group("content", one -> least(one, "-1")));
        assertThatCode(() -> group("content", one -> least(one, "30")).mustMakeSense())
                .doesNotThrowAnyException();
    }

    @Test
    void severalGroupsCanHaveAMinimum() {
        Rubric two = group("teaching", one -> least(one, "9"));

        assertThatCode(two::mustMakeSense).doesNotThrowAnyException();
        assertThat(two.minima()).extracting(CriterionGroup::code).containsExactly("content", "teaching");
    }

    @Test
    void boundsOfBandsDescendFromTheBestToNought() {
        refuses("band.from.1", "rubric.refused.band", bands(90, 90, 60, 0));
        refuses("band.from.0", "rubric.refused.band", bands(100, 75, 60, 0));
        refuses("band.from.1", "rubric.refused.band", bands(90, 0, 0));
        refuses("band.from.2", "rubric.refused.lastBand", bands(90, 60, 10));
        refuses("rubric", "rubric.refused.bands", bands(0));
    }

    @Test
    void bandsAreNamedInBothLanguages() {
        List<ScoreBand> unnamed = new ArrayList<>(USUAL.bands());
        unnamed.set(1, new ScoreBand(75, "", "Good"));

        refuses(
                "band.zh.1",
                "rubric.refused.zh",
                with(USUAL.criteria(), USUAL.groups(), unnamed, USUAL.step(), USUAL.ties()));
    }

    @Test
    void aCriterionSaysWhatEveryBandMeansOrNone() {
        refuses(
                "words.en.values.2",
                "rubric.refused.en",
                criterion("values", one -> worded(one, "Moving", "True", "", "None")));
        refuses(
                "criterion.zh.values",
                "rubric.refused.words",
                criterion("values", one -> worded(one, "Moving", "True", "Thin")));
        assertThatCode(() -> criterion("values", one -> worded(one, "Moving", "True", "Thin", "None"))
                        .mustMakeSense())
                .doesNotThrowAnyException();
    }

    @Test
    void aTieIsDecidedByWhatIsThereAndByNothingTwice() {
        Rubric.Tie method = new Rubric.Tie(Rubric.Tie.Of.CRITERION, "method");

        refuses("ties", "rubric.refused.tie", ties(new Rubric.Tie(Rubric.Tie.Of.CRITERION, "content")));
        refuses("ties", "rubric.refused.tie", ties(new Rubric.Tie(Rubric.Tie.Of.GROUP, "method")));
        refuses("ties", "rubric.refused.tieTwice", ties(method, method));
        assertThatCode(() -> ties().mustMakeSense()).doesNotThrowAnyException();
    }

    @Test
    void saysAllOfItAtOnce() {
        assertThat(faults(with(List.of(), USUAL.groups(), List.of(), BigDecimal.ZERO, USUAL.ties())))
                .contains(
                        "rubric rubric.refused.count",
                        "rubric rules.refused.rubric",
                        "scoreStep rubric.refused.step",
                        "rubric rubric.refused.bands",
                        "ties rubric.refused.tie");
    }

    private static void refuses(String field, String key, Rubric rubric) {
        assertThat(faults(rubric)).contains(field + " " + key);
        assertThatThrownBy(rubric::mustMakeSense).isInstanceOf(Refusal.class);
    }

    private static List<String> faults(Rubric rubric) {
        try {
            rubric.mustMakeSense();
            return List.of();
        } catch (Refusal refused) {
            return refused.each().stream()
                    .map(fault -> fault.field() + " " + fault.key())
                    .toList();
        }
    }

    private static Rubric with(
            List<Criterion> criteria,
            List<CriterionGroup> groups,
            List<ScoreBand> bands,
            BigDecimal step,
            List<Rubric.Tie> ties) {
        return new Rubric(criteria, groups, bands, step, ties);
    }

    private static Rubric criteria(List<Criterion> criteria) {
        return with(criteria, USUAL.groups(), USUAL.bands(), USUAL.step(), USUAL.ties());
    }

    private static Rubric groups(List<CriterionGroup> groups) {
        return with(USUAL.criteria(), groups, USUAL.bands(), USUAL.step(), USUAL.ties());
    }

    private static Rubric ties(Rubric.Tie... ties) {
        return with(USUAL.criteria(), USUAL.groups(), USUAL.bands(), USUAL.step(), List.of(ties));
    }

    private static Rubric bands(int... from) {
        List<ScoreBand> bands = new ArrayList<>();
        for (int percent : from) {
            bands.add(new ScoreBand(percent, "档", "Band"));
        }
        return with(USUAL.criteria(), USUAL.groups(), bands, USUAL.step(), USUAL.ties());
    }

    private static Rubric criterion(String code, UnaryOperator<Criterion> change) {
        return criterion(code, change, USUAL);
    }

    private static Rubric criterion(String code, UnaryOperator<Criterion> change, Rubric of) {
        return criteria(of.criteria().stream()
                .map(one -> one.code().equals(code) ? change.apply(one) : one)
                .toList());
    }

    private static Rubric group(String code, UnaryOperator<CriterionGroup> change) {
        return groups(USUAL.groups().stream()
                .map(one -> one.code().equals(code) ? change.apply(one) : one)
                .toList());
    }

    private static Criterion points(Criterion of, String points) {
        return new Criterion(
                of.code(), of.group(), of.zh(), of.en(), new BigDecimal(points), of.failsOutright(), of.words());
    }

    private static Criterion named(Criterion of, String zh, String en) {
        return new Criterion(of.code(), of.group(), zh, en, of.points(), of.failsOutright(), of.words());
    }

    private static Criterion worded(Criterion of, String... english) {
        List<Criterion.Wording> words = new ArrayList<>();
        for (String text : english) {
            words.add(new Criterion.Wording("说明", text));
        }
        return new Criterion(of.code(), of.group(), of.zh(), of.en(), of.points(), of.failsOutright(), words);
    }

    private static CriterionGroup least(CriterionGroup of, String minimum) {
        return new CriterionGroup(of.code(), of.zh(), of.en(), new BigDecimal(minimum));
    }

    @Test
    void aBandTakesItsWordsOfEachCriterionWithIt() {
        Rubric usual = USUAL;
        List<Criterion.Wording> words = usual.bands().stream()
                .map(band -> new Criterion.Wording(band.zh(), band.en()))
                .toList();
        List<Criterion> criteria = new ArrayList<>(usual.criteria());
        criteria.set(0, criteria.getFirst().saying(words));
        Rubric worded = new Rubric(criteria, usual.groups(), usual.bands(), usual.step(), usual.ties());

        Rubric less = worded.withoutBand(1);
        assertThat(less.bands()).extracting(ScoreBand::en).containsExactly("Excellent", "Fair", "Weak");
        assertThat(less.criteria().getFirst().words())
                .extracting(Criterion.Wording::en)
                .containsExactly("Excellent", "Fair", "Weak");
        assertThat(less.criteria().getLast().words()).isEmpty();

        Rubric more = less.withBand(1, usual.bands().get(1));
        assertThat(more.bands()).isEqualTo(usual.bands());
        assertThat(more.criteria().getFirst().words())
                .extracting(Criterion.Wording::en)
                .containsExactly("Excellent", "", "Fair", "Weak");
    }
}
