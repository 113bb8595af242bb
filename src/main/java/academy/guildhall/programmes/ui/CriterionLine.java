package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.Criterion;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One criterion on the form: its names, its group, its points, whether it fails outright, and what each band means in it. */
class CriterionLine extends RubricLine {
    private record Said(TextField zh, TextField en) {
        Criterion.Wording wording() {
            return new Criterion.Wording(zh.getValue(), en.getValue());
        }
    }

    private final TextField zh;
    private final TextField en;
    private final Select<String> group = new Select<>();
    private final BigDecimalField points;
    private final Checkbox fails;
    private final List<Said> words = new ArrayList<>();

    CriterionLine(Criterion criterion, int bands, ErrorSummary errors, Runnable changed, Lines lines) {
        super("criterion", criterion.code(), errors, changed);
        zh = text("zh", criterion.zh());
        en = text("en", criterion.en());
        points = points("points", criterion.points().signum() == 0 ? null : criterion.points());
        group.setLabel(getTranslation("rubric.group"));
        group.setItems(criterion.group());
        group.setValue(criterion.group());
        known("group", group);
        fails = heard(new Checkbox(getTranslation("rubric.fails"), criterion.failsOutright()));
        Div meanings = new Div();
        meanings.addClassName("rubric-words");
        for (int place = 0; place < bands; place++) {
            Criterion.Wording said =
                    place < criterion.words().size() ? criterion.words().get(place) : new Criterion.Wording("", "");
            Said fields = new Said(meaning("zh", place, said.zh(), errors), meaning("en", place, said.en(), errors));
            words.add(fields);
            meanings.add(fields.zh(), fields.en());
        }
        add(
                zh,
                en,
                group,
                points,
                fails,
                new NativeDetails(getTranslation("rules.words"), meanings),
                ways(criterion.name(getLocale()), lines));
    }

    private TextField meaning(String tongue, int place, String value, ErrorSummary errors) {
        TextField field = new TextField(getTranslation("rubric.words." + tongue, place + 1));
        field.setMaxLength(500);
        field.setValue(value);
        errors.field("words." + tongue + "." + code() + "." + place, field);
        return heard(field);
    }

    /** The groups that there are to choose from, by their codes. */
    void groups(Map<String, String> names) {
        String chosen = group.getValue();
        group.setItems(names.keySet());
        group.setItemLabelGenerator(code -> names.getOrDefault(code, ""));
        group.setValue(names.containsKey(chosen) ? chosen : null);
    }

    Criterion criterion() {
        List<Criterion.Wording> said = words.stream().map(Said::wording).toList();
        return new Criterion(
                code(),
                Objects.requireNonNullElse(group.getValue(), ""),
                zh.getValue(),
                en.getValue(),
                Objects.requireNonNullElse(points.getValue(), BigDecimal.ZERO),
                fails.getValue(),
                said.stream().allMatch(Criterion.Wording::saysNothing) ? List.of() : said);
    }
}
