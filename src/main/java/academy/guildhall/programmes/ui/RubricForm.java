package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.CriterionGroup;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.ScoreBand;
import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rubric to fill in. Whatever stands in it is its value, also what makes no sense: that is said when it is saved. */
class RubricForm extends AbstractCompositeField<Div, RubricForm, Rubric> implements HasValidation, RubricLine.Lines {
    private static final Rubric EMPTY = new Rubric(List.of(), List.of(), List.of(), Criterion.STEP, List.of());
    private static final List<BigDecimal> STEPS =
            List.of(Criterion.STEP, BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

    private final transient ErrorSummary errors;
    private final List<CriterionLine> criteria = new ArrayList<>();
    private final List<GroupLine> groups = new ArrayList<>();
    private final List<BandLine> bands = new ArrayList<>();
    private final Div criterionLines = new Div();
    private final Div groupLines = new Div();
    private final Div bandLines = new Div();
    private final Span total = new Span();
    private final Button anotherBand = Buttons.plain(getTranslation("rubric.band.add"), this::addBand);
    private final Paragraph wrong = new Paragraph();
    private final Select<BigDecimal> step = new Select<>();
    private final TieChoices ties;

    RubricForm(ErrorSummary errors) {
        super(EMPTY);
        this.errors = errors;
        errors.field("rubric", this);
        ties = new TieChoices(errors, this::changed);
        step.setLabel(getTranslation("rules.form.scoreStep"));
        step.setItemLabelGenerator(BigDecimal::toPlainString);
        step.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
        errors.field("scoreStep", step);
        total.addClassName("rubric-total");
        wrong.addClassName("rubric-wrong");
        wrong.setVisible(false);
        getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("rubric-form");
        getContent()
                .add(
                        wrong,
                        new H3(getTranslation("rubric.groups")),
                        new Paragraph(getTranslation("rubric.groups.help")),
                        groupLines,
                        Buttons.plain(getTranslation("rubric.group.add"), this::addGroup),
                        new H3(getTranslation("rubric.criteria")),
                        new Paragraph(getTranslation("rubric.criteria.help")),
                        criterionLines,
                        Buttons.plain(getTranslation("rubric.criterion.add"), this::addCriterion),
                        total,
                        new H3(getTranslation("rules.bands")),
                        new Paragraph(getTranslation("rubric.bands.help")),
                        bandLines,
                        anotherBand,
                        step,
                        new H3(getTranslation("rules.ties")),
                        new Paragraph(getTranslation("rubric.ties.help")),
                        ties);
    }

    @Override
    protected void setPresentationValue(Rubric rubric) {
        groups.clear();
        criteria.clear();
        bands.clear();
        rubric.groups().forEach(group -> groups.add(new GroupLine(group, errors, this::renamed, this)));
        for (int place = 0; place < rubric.bands().size(); place++) {
            bands.add(new BandLine(place, rubric.bands().get(place), errors, this::changed, this));
        }
        anotherBand.setVisible(rubric.bands().size() < Rubric.MOST_BANDS);
        rubric.criteria()
                .forEach(
                        criterion -> criteria.add(line(criterion, rubric.bands().size())));
        step.setItems(STEPS.contains(rubric.step()) ? STEPS : List.of(rubric.step()));
        step.setValue(rubric.step());
        show(rubric, rubric.ties());
    }

    private CriterionLine line(Criterion criterion, int ofBands) {
        return new CriterionLine(criterion, ofBands, errors, this::renamed, this);
    }

    /** Draws the lines anew, and what there is to choose from. */
    private void show(Rubric rubric, List<Rubric.Tie> decided) {
        redraw(groupLines, groups);
        redraw(criterionLines, criteria);
        redraw(bandLines, bands);
        stand(groups);
        stand(criteria);
        choices(rubric, decided);
    }

    private static void redraw(Div into, List<? extends RubricLine> lines) {
        into.removeAll();
        lines.forEach(into::add);
    }

    private static void stand(List<? extends RubricLine> lines) {
        lines.forEach(line -> line.stands(line == lines.getFirst(), line == lines.getLast()));
    }

    private void choices(Rubric rubric, List<Rubric.Tie> decided) {
        Map<String, String> names = new LinkedHashMap<>();
        rubric.groups().forEach(group -> names.put(group.code(), group.name(getLocale())));
        criteria.forEach(line -> line.groups(names));
        ties.show(rubric, decided);
        total.setText(getTranslation("rubric.total", rubric.total().toPlainString()));
    }

    private void changed() {
        Rubric filled = filled();
        total.setText(getTranslation("rubric.total", filled.total().toPlainString()));
        setModelValue(filled, true);
    }

    /** A name or a line is another: so are the choices. */
    private void renamed() {
        choices(filled(), ties.chosen());
        changed();
    }

    private Rubric filled() {
        return new Rubric(
                criteria.stream().map(CriterionLine::criterion).toList(),
                groups.stream().map(GroupLine::group).toList(),
                bands.stream().map(BandLine::band).toList(),
                Objects.requireNonNullElse(step.getValue(), Criterion.STEP),
                ties.chosen());
    }

    private void addGroup() {
        groups.add(new GroupLine(new CriterionGroup(code(), "", "", null), errors, this::renamed, this));
        redrawn();
    }

    private void addCriterion() {
        String first = groups.isEmpty() ? "" : groups.getFirst().code();
        criteria.add(line(new Criterion(code(), first, "", "", BigDecimal.ZERO, false, List.of()), bands.size()));
        redrawn();
    }

    /** Above the last, which begins at nought. */
    private void addBand() {
        int place = Math.max(bands.size() - 1, 0);
        bands(filled().withBand(place, new ScoreBand(BandLine.NONE, "", "")));
        bands.get(place).begin();
    }

    /** Every criterion has words for every band: all of them are drawn anew. */
    private void bands(Rubric rubric) {
        setPresentationValue(rubric);
        changed();
    }

    @Override
    public void remove(RubricLine line) {
        int band = bands.indexOf(line);
        if (band >= 0) {
            bands(filled().withoutBand(band));
            return;
        }
        groups.remove(line);
        criteria.remove(line);
        redrawn();
    }

    @Override
    public void move(RubricLine line, int by) {
        move(groups, line, by);
        move(criteria, line, by);
        redrawn();
    }

    private static <T extends RubricLine> void move(List<T> lines, RubricLine line, int by) {
        int from = lines.indexOf(line);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < lines.size()) {
            Collections.swap(lines, from, to);
        }
    }

    private void redrawn() {
        show(filled(), ties.chosen());
        changed();
    }

    /** One that nothing else ever has or had: sheets name their criteria by it for good. */
    private static String code() {
        return Ids.next().toString();
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        wrong.setText(message);
    }

    @Override
    public @Nullable String getErrorMessage() {
        return wrong.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        wrong.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return wrong.isVisible();
    }
}
