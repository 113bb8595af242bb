package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.TrialRules;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of a programme's rules, filled with the version before. The rubric goes over as it is. */
class RulesForm extends Div {
    private static final int MINUTE = 60;

    private final transient ProgrammeRules before;
    private final transient Drafts.Form draft;
    private final Map<String, IntegerField> whole = new HashMap<>();
    private final Map<String, BigDecimalField> points = new HashMap<>();
    private final DatePicker from = new DatePicker();
    private final Select<Integer> panel = new Select<>();
    private final TimePicker closes = new TimePicker();

    RulesForm(ProgrammeRules before, LocalDate today, Drafts.Form draft) {
        this.before = before;
        this.draft = draft;
        addClassName("figures-form");
        TrialRules trial = before.trial();
        from.setLabel(getTranslation("rules.from"));
        from.setMin(today);
        from.setRequiredIndicatorVisible(true);
        Calendars.speak(from, getLocale());
        panel.setLabel(getTranslation("rules.form.panel"));
        panel.setItems(5, 7);
        panel.setValue(trial.panelSize());
        closes.setLabel(getTranslation("rules.form.closes"));
        closes.setStep(Duration.ofMinutes(30));
        Calendars.speak(closes, getLocale());
        closes.setValue(before.noticeCloses());
        draft.day(from, "from");
        draft.time(closes, "closes");
        draft.choice(panel, "panel", size -> Integer.toString(size), Integer::valueOf);
        add(from);
        group(
                "rules.polishing",
                whole("capacity", before.capacity(), "people"),
                whole("rounds", before.polishingRounds(), "rounds"),
                whole("coachDays", before.coachAnswerDays(), "workdays"));
        group(
                "rules.lecture",
                whole("lecture", trial.lectureSeconds() / MINUTE, "minutes"),
                whole("grace", trial.graceSeconds(), "seconds"),
                whole("step", trial.stepSeconds(), "seconds"),
                points("perStep", trial.pointsPerStep()),
                points("mostPenalty", trial.mostPenalty()),
                whole("short", trial.shortSeconds() / MINUTE, "minutes"),
                points("shortPenalty", trial.shortPenalty()),
                whole("stop", trial.stopSeconds() / MINUTE, "minutes"));
        group(
                "rules.pass",
                panel,
                whole("trim", trial.trimFrom(), "scores"),
                points("pass", trial.pass()),
                points("minimum", trial.groupMinimum()),
                points("spread", trial.spreadLimit()));
        group(
                "rules.notice",
                whole("noticeDays", before.noticeDays(), "workdays"),
                closes,
                whole("objectionDays", before.objectionDays(), "workdays"),
                whole("years", before.appointmentYears(), "years"));
    }

    private void group(String heading, com.vaadin.flow.component.Component... fields) {
        Div group = new Div(fields);
        group.addClassName("figures-group");
        add(new H2(getTranslation(heading)), group);
    }

    private IntegerField whole(String name, int value, String unit) {
        IntegerField field = new IntegerField(getTranslation("rules.form." + name));
        field.setValue(value);
        field.setSuffixComponent(new Span(getTranslation("rules.unit." + unit)));
        field.setRequiredIndicatorVisible(true);
        draft.number(field, name);
        whole.put(name, field);
        return field;
    }

    private BigDecimalField points(String name, BigDecimal value) {
        BigDecimalField field = new BigDecimalField(getTranslation("rules.form." + name));
        field.setValue(value);
        field.setSuffixComponent(new Span(getTranslation("rules.unit.points")));
        field.setRequiredIndicatorVisible(true);
        draft.keep(field, name, BigDecimal::toPlainString, BigDecimal::new);
        points.put(name, field);
        return field;
    }

    @Nullable
    LocalDate appliesFrom() {
        return from.getValue();
    }

    ProgrammeRules value() {
        TrialRules was = before.trial();
        if (closes.isEmpty()) {
            throw new Refusal("form.incomplete");
        }
        TrialRules trial = new TrialRules(
                figure("lecture") * MINUTE,
                figure("grace"),
                figure("step"),
                exact("perStep"),
                exact("mostPenalty"),
                figure("short") * MINUTE,
                exact("shortPenalty"),
                figure("stop") * MINUTE,
                panel.getValue(),
                figure("trim"),
                exact("pass"),
                was.minimumGroup(),
                exact("minimum"),
                exact("spread"),
                was.rubric());
        return new ProgrammeRules(
                figure("capacity"),
                figure("rounds"),
                figure("coachDays"),
                trial,
                figure("noticeDays"),
                closes.getValue(),
                figure("objectionDays"),
                figure("years"));
    }

    private int figure(String name) {
        Integer given = Objects.requireNonNull(whole.get(name)).getValue();
        if (given == null || given < 0 || given > 10_000) {
            throw new Refusal("rules.refused.empty", getTranslation("rules.form." + name));
        }
        return given;
    }

    private BigDecimal exact(String name) {
        BigDecimal given = Objects.requireNonNull(points.get(name)).getValue();
        if (given == null) {
            throw new Refusal("rules.refused.empty", getTranslation("rules.form." + name));
        }
        return given;
    }
}
