package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.ScoreBand;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

/** One band on the form: what it is called, and from which per cent of a criterion's points it begins. */
class BandLine extends RubricLine {
    /** From where a band begins for which it isn't filled in. */
    static final int NONE = -1;

    private final TextField zh;
    private final TextField en;
    private final IntegerField from;

    BandLine(int place, ScoreBand band, ErrorSummary errors, Runnable changed, Lines lines) {
        super("band", Integer.toString(place), errors, changed);
        zh = text("zh", band.zh());
        en = text("en", band.en());
        from = new IntegerField(getTranslation("rubric.from"));
        from.setI18n(
                new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(getTranslation("rubric.refused.figure")));
        from.setValue(band.from() == NONE ? null : band.from());
        from.addClassName("narrow");
        known("from", from);
        add(zh, en, from, away(band.name(getLocale()), lines));
    }

    void begin() {
        zh.focus();
    }

    ScoreBand band() {
        return new ScoreBand(from.getValue() == null ? NONE : from.getValue(), zh.getValue(), en.getValue());
    }
}
