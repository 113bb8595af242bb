package academy.guildhall.marks.ui;

import academy.guildhall.marks.ReviewQueries;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One sheet of a lecture, criterion by criterion, as it is read now; and as it should have been read. */
class ReadingFields extends Div {
    private final transient Rubric rubric;
    private final Select<PersonId> sheet = new Select<>();
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    ReadingFields(Rubric rubric, List<ReviewQueries.Read> read) {
        this.rubric = rubric;
        Map<PersonId, String> names = new LinkedHashMap<>();
        Map<PersonId, Map<String, BigDecimal>> points = new LinkedHashMap<>();
        for (ReviewQueries.Read one : read) {
            names.put(one.assessor(), one.name());
            points.computeIfAbsent(one.assessor(), sheet -> new LinkedHashMap<>())
                    .put(one.criterion(), one.points());
        }
        sheet.setLabel(getTranslation("review.sheet"));
        sheet.setItems(List.copyOf(names.keySet()));
        sheet.setItemLabelGenerator(person -> names.getOrDefault(person, ""));
        Div criteria = new Div();
        criteria.addClassName("paper-sheet");
        for (Criterion criterion : rubric.criteria()) {
            TextField field = new TextField(criterion.name(getLocale()));
            field.setVisible(false);
            fields.put(criterion.code(), field);
            criteria.add(field);
        }
        sheet.addValueChangeListener(chosen -> fields.forEach((code, field) -> {
            BigDecimal stands = points.getOrDefault(chosen.getValue(), Map.of()).get(code);
            field.setVisible(stands != null);
            field.setValue(stands == null ? "" : Figures.points(stands));
        }));
        add(sheet, criteria);
    }

    PersonId assessor() {
        if (sheet.getValue() == null) {
            throw new Refusal("review.refused.sheet");
        }
        return sheet.getValue();
    }

    /** @throws Refusal of what is no number, with what the criterion gives */
    Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (Criterion criterion : rubric.criteria()) {
            TextField field = fields.get(criterion.code());
            if (field == null || !field.isVisible()) {
                continue;
            }
            String typed = field.getValue().strip();
            if (!typed.matches("\\d{1,3}(\\.\\d)?")) {
                throw new Refusal("sheet.refused.points", criterion.points(), rubric.step());
            }
            points.put(criterion.code(), new BigDecimal(typed));
        }
        return points;
    }
}
