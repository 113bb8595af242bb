package academy.guildhall.scoring.ui;

import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.scoring.ScoringQueries.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion on the sheet: a band gives its lowest points at a touch, plus, minus, the arrow keys and typing the rest.
 * Whatever is entered is kept at once.
 */
class CriterionField extends Div {
    /** From how many per cent of the points a band begins; a convention of the rubric (see {@code domain.md}). */
    private static final int[] BANDS = {90, 75, 60, 0};

    private final Criterion criterion;
    private final NumberField points = new NumberField();
    private final Checkbox fails = new Checkbox();
    private final TextField reason = new TextField();
    private final Div bands = new Div();
    private final transient Entry entry;

    /** Where an entry goes. */
    interface Entry {
        void points(Criterion criterion, @Nullable BigDecimal points);

        void failsOutright(Criterion criterion, boolean fails, String reason);
    }

    CriterionField(Criterion criterion, @Nullable Score score, boolean open, Entry entry) {
        this.criterion = criterion;
        this.entry = entry;
        addClassName("trial-criterion");
        points.setLabel(criterion.name(getLocale()));
        points.setHelperText(getTranslation("sheet.points", Figures.points(criterion.points())));
        points.setAllowedCharPattern("[0-9.]");
        points.setMin(0);
        points.setMax(criterion.points().doubleValue());
        points.setStep(Criterion.STEP.doubleValue());
        points.setStepButtonsVisible(true);
        points.setReadOnly(!open);
        if (score != null && score.points() != null) {
            points.setValue(score.points().doubleValue());
        }
        points.addValueChangeListener(change -> send());
        add(points);
        if (open) {
            addBands();
        }
        if (criterion.failsOutright()) {
            addOutrightFail(score, open);
        }
    }

    private void addBands() {
        bands.addClassName("trial-bands");
        BigDecimal most = criterion.points();
        for (int band : BANDS) {
            BigDecimal least = least(band);
            String name = getTranslation("sheet.band." + band);
            Button button = new Button(
                    least.compareTo(most) == 0
                            ? getTranslation("sheet.band.one", name, Figures.points(least))
                            : getTranslation("sheet.band.range", name, Figures.points(least), Figures.points(most)));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.addClickListener(click -> points.setValue(least.doubleValue()));
            bands.add(button);
            most = least.subtract(Criterion.STEP);
        }
        add(bands);
        markBand();
    }

    /** Says in which band the points lie. */
    private void markBand() {
        BigDecimal value = value();
        List<Component> buttons = bands.getChildren().toList();
        boolean above = false;
        for (int i = 0; i < buttons.size(); i++) {
            boolean reached = value != null && value.compareTo(least(BANDS[i])) >= 0;
            buttons.get(i).getElement().setAttribute("aria-pressed", Boolean.toString(reached && !above));
            above |= reached;
        }
    }

    /** The lowest half point of a band. */
    private BigDecimal least(int band) {
        return criterion
                .points()
                .multiply(BigDecimal.valueOf(band * 2L))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .divide(BigDecimal.TWO);
    }

    private void addOutrightFail(@Nullable Score score, boolean open) {
        fails.setLabel(getTranslation("sheet.fails"));
        reason.setLabel(getTranslation("sheet.fails.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        if (score != null) {
            fails.setValue(score.failsOutright());
            reason.setValue(score.reason() == null ? "" : score.reason());
        }
        reason.setVisible(fails.getValue());
        fails.setReadOnly(!open);
        reason.setReadOnly(!open);
        fails.addValueChangeListener(change -> {
            reason.setVisible(change.getValue());
            entry.failsOutright(criterion, change.getValue(), reason.getValue());
        });
        reason.addValueChangeListener(change -> entry.failsOutright(criterion, fails.getValue(), change.getValue()));
        add(fails, reason);
    }

    private void send() {
        markBand();
        try {
            entry.points(criterion, value());
            points.setInvalid(false);
        } catch (Refusal refusal) {
            points.setInvalid(true);
            points.setErrorMessage(getTranslation(refusal.key(), refusal.args()));
        }
    }

    @Nullable
    BigDecimal value() {
        Double value = points.getValue();
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** What is entered here. */
    Score score() {
        return new Score(criterion.code(), value(), fails.getValue(), fails.getValue() ? reason.getValue() : null);
    }

    boolean isComplete() {
        return points.getValue() != null
                && !points.isInvalid()
                && (!fails.getValue() || !reason.getValue().isBlank());
    }

    String name() {
        return criterion.name(getLocale());
    }

    void focus() {
        points.focus();
    }
}
