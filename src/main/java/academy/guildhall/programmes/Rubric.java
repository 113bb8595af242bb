package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Named;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.i18n.Languages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * By what a trial lecture is scored. Whether it makes sense is asked when it is saved, and not when it is read: a version that
 * stands is never refused for a rule that came later. See ADR 0145.
 *
 * @param bands into which the points of each criterion fall, the best first
 * @param step the smallest difference between two scores, in points
 * @param ties what decides between equal marks after the mean of all totals, in this order; after all of them the chief
 *     assessor's total does
 */
public record Rubric(
        List<Criterion> criteria, List<CriterionGroup> groups, List<ScoreBand> bands, BigDecimal step, List<Tie> ties) {
    /** More of them nobody tells apart. */
    public static final int MOST_BANDS = 6;

    public Rubric {
        criteria = List.copyOf(criteria);
        groups = List.copyOf(groups);
        bands = List.copyOf(bands);
        ties = List.copyOf(ties);
    }

    /** What decides between equals: the mean of a group of criteria, or of one of them. */
    public record Tie(Of of, String code) {
        /** What the code names. */
        public enum Of {
            GROUP,
            CRITERION
        }
    }

    /** @throws Refusal of everything in which it makes no sense, each at its own field */
    public void mustMakeSense() {
        RubricRules.look(this).refuse();
    }

    /**
     * The same with one more band.
     *
     * @param place of the band, from 0; where criteria have words for each, it has none yet
     */
    public Rubric withBand(int place, ScoreBand band) {
        return banded(bands -> bands.add(place, band), words -> words.add(place, new Criterion.Wording("", "")));
    }

    /** The same without a band and what it meant in each criterion. */
    public Rubric withoutBand(int place) {
        return banded(bands -> bands.remove(place), words -> {
            if (place < words.size()) {
                words.remove(place);
            }
        });
    }

    private Rubric banded(Consumer<List<ScoreBand>> change, Consumer<List<Criterion.Wording>> alike) {
        return new Rubric(
                criteria.stream()
                        .map(one -> one.words().isEmpty() ? one : one.saying(changed(one.words(), alike)))
                        .toList(),
                groups,
                changed(bands, change),
                step,
                ties);
    }

    private static <T> List<T> changed(List<T> list, Consumer<List<T>> change) {
        List<T> copy = new ArrayList<>(list);
        change.accept(copy);
        return copy;
    }

    /** What its criteria give together. */
    public BigDecimal total() {
        return criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a group's criteria give together. */
    public BigDecimal total(CriterionGroup group) {
        return criteria.stream()
                .filter(criterion -> criterion.group().equals(group.code()))
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The groups that have a minimum of their own. */
    public List<CriterionGroup> minima() {
        return groups.stream().filter(CriterionGroup::hasMinimum).toList();
    }

    /**
     * Whether every minimum is reached.
     *
     * @param means of every group over the assessors, by its code
     */
    public boolean reachesMinima(Map<String, BigDecimal> means) {
        return minima().stream()
                .allMatch(group ->
                        means.getOrDefault(group.code(), BigDecimal.ZERO).compareTo(group.least()) >= 0);
    }

    /** What a tie is decided by, by name. */
    public Named named(Tie tie) {
        return switch (tie.of()) {
            case GROUP ->
                groups.stream()
                        .filter(group -> group.code().equals(tie.code()))
                        .findFirst()
                        .<Named>map(group -> group)
                        .orElse(reader -> tie.code());
            case CRITERION ->
                criteria.stream()
                        .filter(criterion -> criterion.code().equals(tie.code()))
                        .findFirst()
                        .<Named>map(criterion -> criterion)
                        .orElse(reader -> tie.code());
        };
    }

    /** A name with the figure that goes with it. */
    private record Weighed(String zh, String en, BigDecimal points, boolean fails, Object rest) implements Named {
        @Override
        public String name(Locale locale) {
            return Languages.of(locale, zh, en) + " " + points.toPlainString();
        }
    }

    List<Fact> facts() {
        return List.of(
                new Fact(
                        "rules.rubric",
                        criteria.stream()
                                .map(one -> new Weighed(
                                        one.zh(),
                                        one.en(),
                                        one.points(),
                                        one.failsOutright(),
                                        List.of(one.group(), one.words())))
                                .toList()),
                new Fact(
                        "rules.minima",
                        minima().stream()
                                .map(one -> new Weighed(one.zh(), one.en(), one.least(), false, one.code()))
                                .toList()),
                new Fact(
                        "rules.bands",
                        bands.stream()
                                .map(one -> new Weighed(one.zh(), one.en(), BigDecimal.valueOf(one.from()), false, ""))
                                .toList()),
                new Fact("rules.form.scoreStep", step),
                new Fact("rules.ties", ties.stream().map(this::named).toList()));
    }
}
