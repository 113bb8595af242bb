package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Help;
import academy.guildhall.platform.ui.Sentence;
import academy.guildhall.programmes.Combination;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.TrialRules;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A programme's rules as sentences, each with its figure in it, filled with the version before. Fields have the names of the
 * rules' components. The rubric stands below them.
 */
class RulesForm extends Div {
    private static final int MINUTE = 60;
    private static final int MOST = 10_000;

    private final transient ProgrammeRules before;
    private final transient Drafts.Form draft;
    private final transient Function<String, Help> help;
    private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final Map<String, Object> given = new LinkedHashMap<>();
    private final transient ErrorSummary errors;
    private final DatePicker from = new DatePicker();
    private final RubricForm rubric;

    /** @param help for a rule, by its name in the messages */
    RulesForm(
            ProgrammeRules before,
            LocalDate today,
            Drafts.Form draft,
            ErrorSummary errors,
            RubricTexts texts,
            Function<String, Help> help) {
        this.before = before;
        this.draft = draft;
        this.errors = errors;
        this.help = help;
        addClassName("figures-form");
        TrialRules trial = before.trial();
        add(starts(today));
        group("capacity", whole("capacity", before.capacity()));
        group(
                "polishing",
                whole("polishingRounds", before.polishingRounds()),
                whole("coachAnswerDays", before.coachAnswerDays()));
        group(
                "lecture",
                whole("lectureSeconds", trial.lectureSeconds() / MINUTE),
                whole("graceSeconds", trial.graceSeconds()),
                whole("stepSeconds", trial.stepSeconds()),
                points("pointsPerStep", trial.pointsPerStep()),
                points("mostPenalty", trial.mostPenalty()),
                whole("shortSeconds", trial.shortSeconds() / MINUTE),
                points("shortPenalty", trial.shortPenalty()),
                whole("stopSeconds", trial.stopSeconds() / MINUTE));
        group(
                "panel",
                panel(trial.panelSize()),
                combination(trial.combination()),
                whole("trimFrom", trial.trimFrom()),
                points("spreadLimit", trial.spreadLimit()));
        group("pass", points("pass", trial.pass()));
        group("notice", whole("noticeDays", before.noticeDays()), closes(before.noticeCloses()));
        group("objection", whole("objectionDays", before.objectionDays()));
        group("appointment", whole("appointmentYears", before.appointmentYears()));
        rubric = new RubricForm(errors);
        rubric.setValue(trial.rubric());
        draft.choice(rubric, "rubric", texts::write, texts::read);
        add(help.apply("rubric").beside(new H2(getTranslation("rules.rubric"))), rubric);
    }

    private void group(String rule, Component... sentences) {
        Div heading = help.apply(rule).beside(new H2(getTranslation("rules." + rule)));
        Div group = new Div(sentences);
        group.addClassName("sentences");
        add(heading, group);
    }

    private Sentence starts(LocalDate today) {
        Calendars.speak(from, getLocale());
        from.setI18n(from.getI18n().setMinErrorMessage(getTranslation("rules.refused.day")));
        from.setMin(today);
        draft.day(from, "appliesFrom");
        return say("appliesFrom", from);
    }

    private Sentence whole(String name, int value) {
        IntegerField field = new IntegerField();
        field.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(missing(name)));
        put(name, field, value);
        draft.number(field, name);
        return say(name, field);
    }

    private Sentence points(String name, BigDecimal value) {
        BigDecimalField field = new BigDecimalField();
        field.setI18n(new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage(missing(name)));
        put(name, field, value);
        draft.keep(field, name, BigDecimal::toPlainString, BigDecimal::new);
        return say(name, field);
    }

    private Sentence panel(int size) {
        Select<Integer> field = new Select<>();
        field.setItems(5, 7);
        put("panelSize", field, size);
        draft.choice(field, "panelSize", number -> Integer.toString(number), Integer::valueOf);
        return say("panelSize", field);
    }

    private Sentence combination(Combination combination) {
        Select<Combination> field = new Select<>();
        field.addClassName("wide");
        field.setItems(Combination.values());
        field.setItemLabelGenerator(one -> getTranslation(one.key()));
        put("combination", field, combination);
        draft.choice(field, "combination", Combination::name, Combination::valueOf);
        return say("combination", field);
    }

    private Sentence closes(LocalTime time) {
        TimePicker field = new TimePicker();
        field.setStep(Duration.ofMinutes(30));
        Calendars.speak(field, getLocale());
        put("noticeCloses", field, time);
        draft.time(field, "noticeCloses");
        return say("noticeCloses", field);
    }

    private <T> void put(String name, AbstractField<?, T> field, T value) {
        field.setValue(value);
        given.put(name, value);
        fields.put(name, field);
    }

    private <F extends Component & HasAriaLabel & HasValidation> Sentence say(String name, F field) {
        errors.field(name, field);
        return new Sentence("rules.say." + name, field);
    }

    private String missing(String name) {
        return getTranslation("rules.refused.empty", getTranslation("rules.form." + name));
    }

    @Nullable
    LocalDate appliesFrom() {
        return from.getValue();
    }

    /** @throws academy.guildhall.platform.Refusal of every figure that is missing or can't be, and of a missing day */
    ProgrammeRules value() {
        return rules(new Faults().unless(!from.isEmpty(), "appliesFrom", "rules.refused.day"));
    }

    /** The same, whatever the day. */
    ProgrammeRules draft() {
        return rules(new Faults());
    }

    private ProgrammeRules rules(Faults faults) {
        fields.forEach((name, field) ->
                faults.unless(!field.isEmpty(), name, "rules.refused.empty", getTranslation("rules.form." + name)));
        TrialRules trial = faults.of(this::trial, before.trial());
        ProgrammeRules rules = faults.of(() -> all(trial), before);
        Rubric known = faults.of(this::sensible, before.trial().rubric());
        faults.refuse();
        return rules;
    }

    private ProgrammeRules all(TrialRules trial) {
        return new ProgrammeRules(
                figure("capacity"),
                figure("polishingRounds"),
                figure("coachAnswerDays"),
                trial,
                figure("noticeDays"),
                (LocalTime) filled("noticeCloses"),
                figure("objectionDays"),
                figure("appointmentYears"));
    }

    private TrialRules trial() {
        return new TrialRules(
                figure("lectureSeconds") * MINUTE,
                figure("graceSeconds"),
                figure("stepSeconds"),
                exact("pointsPerStep"),
                exact("mostPenalty"),
                figure("shortSeconds") * MINUTE,
                exact("shortPenalty"),
                figure("stopSeconds") * MINUTE,
                figure("panelSize"),
                (Combination) filled("combination"),
                figure("trimFrom"),
                exact("pass"),
                exact("spreadLimit"),
                rubric.getValue());
    }

    private Rubric sensible() {
        Rubric given = rubric.getValue();
        given.mustMakeSense();
        return given;
    }

    /** What is missing counts as it was before, so that what else is wrong is found, too. */
    private Object filled(String name) {
        Object value = Objects.requireNonNull(fields.get(name)).getValue();
        return value == null ? Objects.requireNonNull(given.get(name)) : value;
    }

    private int figure(String name) {
        return Math.clamp((Integer) filled(name), -1, MOST);
    }

    private BigDecimal exact(String name) {
        return (BigDecimal) filled(name);
    }
}
