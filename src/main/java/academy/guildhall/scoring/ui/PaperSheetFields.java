package academy.guildhall.scoring.ui;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.scoring.SheetQueries;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole sheet to be typed from paper: points for each criterion, the outright fails, and the sum as it grows. */
class PaperSheetFields extends Div {
    private final transient Rubric rubric;
    private final Map<String, TextField> points = new LinkedHashMap<>();
    private final Map<String, Checkbox> fails = new LinkedHashMap<>();
    private final Map<String, TextField> reasons = new LinkedHashMap<>();
    private final Paragraph total = new Paragraph();

    PaperSheetFields(Rubric rubric, ErrorSummary errors, Drafts.Form draft) {
        this.rubric = rubric;
        addClassName("paper-sheet");
        for (Criterion criterion : rubric.criteria()) {
            TextField field = new TextField(getTranslation(
                    "paper.entry.points", criterion.name(getLocale()), Figures.points(criterion.points())));
            field.setValueChangeMode(ValueChangeMode.ON_BLUR);
            field.addValueChangeListener(changed -> sum());
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
            field.getElement().setAttribute("inputmode", "decimal");
            draft.keep(field, criterion.code());
            points.put(criterion.code(), field);
            errors.field(criterion.code(), field);
            add(field);
            if (criterion.failsOutright()) {
                fail(criterion, errors);
            }
        }
        total.getElement().setAttribute("role", "status");
        add(total);
        sum();
    }

    private void fail(Criterion criterion, ErrorSummary errors) {
        Checkbox box = new Checkbox(getTranslation("paper.entry.fails", criterion.name(getLocale())));
        TextField reason = new TextField(getTranslation("paper.entry.fails.reason"));
        reason.setVisible(false);
        box.addValueChangeListener(changed -> reason.setVisible(changed.getValue()));
        fails.put(criterion.code(), box);
        reasons.put(criterion.code(), reason);
        errors.field(criterion.code() + ".reason", reason);
        add(box, reason);
    }

    private void sum() {
        BigDecimal sum = points.values().stream()
                .map(field -> number(field.getValue()))
                .map(number -> number == null ? BigDecimal.ZERO : number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        total.setText(getTranslation("paper.entry.total", Figures.points(sum.setScale(1))));
    }

    /** Nothing for what is no number of one decimal at most; full width is read as half. */
    private static @Nullable BigDecimal number(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).replace('。', '.');
        return plain.matches("\\d{1,3}(\\.\\d)?") ? new BigDecimal(plain) : null;
    }

    /** @throws Refusal at the field that holds no points which its criterion gives; a blank isn't zero */
    List<SheetQueries.Score> scores() {
        List<SheetQueries.Score> scores = new ArrayList<>();
        Faults faults = new Faults();
        for (Criterion criterion : rubric.criteria()) {
            TextField field = points.get(criterion.code());
            BigDecimal number = field == null ? null : number(field.getValue());
            boolean fits = number != null
                    && number.compareTo(criterion.points()) <= 0
                    && number.remainder(rubric.step()).signum() == 0;
            faults.unless(
                    fits,
                    criterion.code(),
                    "paper.entry.points.wrong",
                    criterion,
                    Figures.points(criterion.points()),
                    rubric.step());
            Checkbox box = fails.get(criterion.code());
            boolean failing = box != null && box.getValue();
            TextField reason = reasons.get(criterion.code());
            String why = reason == null ? "" : reason.getValue().strip();
            faults.unless(!failing || !why.isEmpty(), criterion.code() + ".reason", "paper.entry.fails.missing");
            scores.add(new SheetQueries.Score(criterion.code(), number, failing, failing ? why : null, null));
        }
        faults.refuse();
        return scores;
    }
}
