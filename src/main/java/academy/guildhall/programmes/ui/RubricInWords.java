package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.CriterionGroup;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.ScoreBand;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rubric to read: its criteria, what each band means, what must be reached, and what decides between equals. */
public class RubricInWords extends Div {
    public RubricInWords(Rubric rubric) {
        addClassName("page-body");
        add(criteria(rubric), facts(rubric));
        if (rubric.criteria().stream().anyMatch(criterion -> !criterion.words().isEmpty())) {
            add(words(rubric));
        }
    }

    private Table<Criterion> criteria(Rubric rubric) {
        Map<String, String> groups = rubric.groups().stream()
                .collect(Collectors.toMap(CriterionGroup::code, group -> group.name(getLocale()), (one, same) -> one));
        Table<Criterion> table = new Table<Criterion>(getTranslation("rules.rubric"))
                .text("rules.criterion", criterion -> criterion.name(getLocale()))
                .text("rules.group", criterion -> groups.get(criterion.group()))
                .figures("rules.points", criterion -> criterion.points().toPlainString())
                .text(
                        "rules.outright",
                        criterion -> criterion.failsOutright() ? getTranslation("rules.outright.yes") : "")
                .whole();
        table.setItems(rubric.criteria());
        return table;
    }

    private Facts facts(Rubric rubric) {
        return new Facts()
                .fact(
                        "rules.minima",
                        joined(
                                rubric.minima(),
                                group -> getTranslation(
                                        "rules.minima.text",
                                        group.name(getLocale()),
                                        group.least().toPlainString(),
                                        rubric.total(group).toPlainString())))
                .fact(
                        "rules.bands",
                        joined(rubric.bands(), band -> band.from() == 0 ? band.name(getLocale()) : from(band)))
                .fact(
                        "rules.step",
                        getTranslation("rules.step.text", rubric.step().toPlainString()))
                .fact(
                        "rules.ties",
                        getTranslation(
                                "rules.ties.text",
                                rubric.ties().size(),
                                joined(rubric.ties(), tie -> rubric.named(tie).name(getLocale()))));
    }

    private String from(ScoreBand band) {
        return getTranslation("rules.bands.text", band.name(getLocale()), band.from());
    }

    private <T> String joined(List<T> parts, Function<T, String> said) {
        return parts.stream().map(said).collect(Collectors.joining(getTranslation("rules.and")));
    }

    private NativeDetails words(Rubric rubric) {
        Div body = new Div();
        for (Criterion criterion : rubric.criteria()) {
            if (!criterion.words().isEmpty()) {
                Facts bands = new Facts();
                for (int place = 0; place < rubric.bands().size(); place++) {
                    bands.named(rubric.bands().get(place).name(getLocale()), criterion.wording(place, getLocale()));
                }
                body.add(new H3(criterion.name(getLocale())), bands);
            }
        }
        return new NativeDetails(getTranslation("rules.words"), body);
    }
}
