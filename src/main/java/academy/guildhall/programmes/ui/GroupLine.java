package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.CriterionGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

/** One group of criteria on the form, and the minimum that it has, if any. */
class GroupLine extends RubricLine {
    private final TextField zh;
    private final TextField en;
    private final BigDecimalField minimum;

    GroupLine(CriterionGroup group, ErrorSummary errors, Runnable changed, Lines lines) {
        super("group", group.code(), errors, changed);
        zh = text("zh", group.zh());
        en = text("en", group.en());
        minimum = points("minimum", group.minimum());
        add(zh, en, minimum, ways(group.name(getLocale()), lines));
    }

    CriterionGroup group() {
        return new CriterionGroup(code(), zh.getValue(), en.getValue(), minimum.getValue());
    }
}
