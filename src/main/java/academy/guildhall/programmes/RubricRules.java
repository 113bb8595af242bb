package academy.guildhall.programmes;

import academy.guildhall.platform.Faults;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** When a rubric makes sense. Each rule says what is wrong at the field where it can be put right. */
final class RubricRules {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MOST_CRITERIA = 30;
    private static final int MOST_PER_CENT = 99;

    private static final List<BiConsumer<Rubric, Faults>> ALL = List.of(
            RubricRules::thereAreCriteriaAndNotTooMany,
            RubricRules::codesAreUnique,
            RubricRules::criteriaAreNamedInBothLanguages,
            RubricRules::theStepIsOneOrMoreHalfPoints,
            RubricRules::everyCriterionGivesWholeSteps,
            RubricRules::pointsAddUpToAHundred,
            RubricRules::everyCriterionIsInAGroup,
            RubricRules::groupsAreNamedAndHaveCriteria,
            RubricRules::aMinimumIsWithinItsGroup,
            RubricRules::bandsDescendToNought,
            RubricRules::bandsAreNamed,
            RubricRules::wordsAreForEveryBandOrForNone,
            RubricRules::tiesAreDecidedByWhatIsThere,
            RubricRules::nothingDecidesATieTwice);

    private RubricRules() {}

    static Faults look(Rubric rubric) {
        Faults faults = new Faults();
        ALL.forEach(rule -> rule.accept(rubric, faults));
        return faults;
    }

    static void thereAreCriteriaAndNotTooMany(Rubric rubric, Faults faults) {
        int count = rubric.criteria().size();
        faults.unless(count >= 1 && count <= MOST_CRITERIA, "rubric", "rubric.refused.count", MOST_CRITERIA);
    }

    static void codesAreUnique(Rubric rubric, Faults faults) {
        twice(rubric.criteria().stream().map(Criterion::code))
                .forEach(code -> faults.unless(false, "criterion.zh." + code, "rubric.refused.twice", code));
        twice(rubric.groups().stream().map(CriterionGroup::code))
                .forEach(code -> faults.unless(false, "group.zh." + code, "rubric.refused.twice", code));
    }

    private static List<String> twice(Stream<String> codes) {
        Set<String> known = new HashSet<>();
        return codes.filter(code -> !known.add(code)).distinct().toList();
    }

    static void criteriaAreNamedInBothLanguages(Rubric rubric, Faults faults) {
        for (Criterion criterion : rubric.criteria()) {
            faults.unless(!criterion.zh().isBlank(), "criterion.zh." + criterion.code(), "rubric.refused.zh")
                    .unless(!criterion.en().isBlank(), "criterion.en." + criterion.code(), "rubric.refused.en");
        }
    }

    static void theStepIsOneOrMoreHalfPoints(Rubric rubric, Faults faults) {
        faults.unless(isStep(rubric.step()), "scoreStep", "rubric.refused.step");
    }

    private static boolean isStep(BigDecimal step) {
        return step.signum() > 0 && step.remainder(Criterion.STEP).signum() == 0;
    }

    static void everyCriterionGivesWholeSteps(Rubric rubric, Faults faults) {
        BigDecimal step = isStep(rubric.step()) ? rubric.step() : Criterion.STEP;
        for (Criterion criterion : rubric.criteria()) {
            BigDecimal points = criterion.points();
            faults.unless(
                    points.signum() > 0 && points.remainder(step).signum() == 0,
                    "criterion.points." + criterion.code(),
                    "rubric.refused.points",
                    step);
        }
    }

    static void pointsAddUpToAHundred(Rubric rubric, Faults faults) {
        BigDecimal total = rubric.total();
        faults.unless(total.compareTo(HUNDRED) == 0, "rubric", "rules.refused.rubric", total);
    }

    static void everyCriterionIsInAGroup(Rubric rubric, Faults faults) {
        Set<String> groups =
                new HashSet<>(rubric.groups().stream().map(CriterionGroup::code).toList());
        for (Criterion criterion : rubric.criteria()) {
            faults.unless(
                    groups.contains(criterion.group()), "criterion.group." + criterion.code(), "rubric.refused.group");
        }
    }

    static void groupsAreNamedAndHaveCriteria(Rubric rubric, Faults faults) {
        for (CriterionGroup group : rubric.groups()) {
            faults.unless(!group.zh().isBlank(), "group.zh." + group.code(), "rubric.refused.zh")
                    .unless(!group.en().isBlank(), "group.en." + group.code(), "rubric.refused.en")
                    .unless(
                            rubric.criteria().stream()
                                    .anyMatch(one -> one.group().equals(group.code())),
                            "group.zh." + group.code(),
                            "rubric.refused.empty");
        }
    }

    static void aMinimumIsWithinItsGroup(Rubric rubric, Faults faults) {
        for (CriterionGroup group : rubric.minima()) {
            BigDecimal most = rubric.total(group);
            faults.unless(
                    group.least().signum() >= 0 && group.least().compareTo(most) <= 0,
                    "group.minimum." + group.code(),
                    "rules.refused.minimum",
                    most);
        }
    }

    static void bandsDescendToNought(Rubric rubric, Faults faults) {
        List<ScoreBand> bands = rubric.bands();
        faults.unless(
                bands.size() >= 2 && bands.size() <= Rubric.MOST_BANDS,
                "rubric",
                "rubric.refused.bands",
                Rubric.MOST_BANDS);
        int above = MOST_PER_CENT + 1;
        for (int at = 0; at < bands.size(); at++) {
            int from = bands.get(at).from();
            boolean last = at == bands.size() - 1;
            faults.unless(
                    last ? from == 0 : from > 0 && from < above,
                    "band.from." + at,
                    last ? "rubric.refused.lastBand" : "rubric.refused.band",
                    above);
            above = from;
        }
    }

    static void bandsAreNamed(Rubric rubric, Faults faults) {
        for (int at = 0; at < rubric.bands().size(); at++) {
            ScoreBand band = rubric.bands().get(at);
            faults.unless(!band.zh().isBlank(), "band.zh." + at, "rubric.refused.zh")
                    .unless(!band.en().isBlank(), "band.en." + at, "rubric.refused.en");
        }
    }

    static void wordsAreForEveryBandOrForNone(Rubric rubric, Faults faults) {
        for (Criterion criterion : rubric.criteria()) {
            List<Criterion.Wording> words = criterion.words();
            for (int at = 0; at < words.size(); at++) {
                Criterion.Wording said = words.get(at);
                faults.unless(!said.zh().isBlank(), "words.zh." + criterion.code() + "." + at, "rubric.refused.zh")
                        .unless(!said.en().isBlank(), "words.en." + criterion.code() + "." + at, "rubric.refused.en");
            }
            faults.unless(
                    words.isEmpty() || words.size() == rubric.bands().size(),
                    "criterion.zh." + criterion.code(),
                    "rubric.refused.words");
        }
    }

    static void tiesAreDecidedByWhatIsThere(Rubric rubric, Faults faults) {
        for (Rubric.Tie tie : rubric.ties()) {
            Stream<String> known = tie.of() == Rubric.Tie.Of.GROUP
                    ? rubric.groups().stream().map(CriterionGroup::code)
                    : rubric.criteria().stream().map(Criterion::code);
            faults.unless(known.anyMatch(tie.code()::equals), "ties", "rubric.refused.tie", tie.code());
        }
    }

    static void nothingDecidesATieTwice(Rubric rubric, Faults faults) {
        faults.unless(new HashSet<>(rubric.ties()).size() == rubric.ties().size(), "ties", "rubric.refused.tieTwice");
    }
}
