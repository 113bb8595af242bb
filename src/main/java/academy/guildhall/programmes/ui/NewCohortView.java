package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.WorkingDays;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.OpenCohort;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.Programmes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Opens a cohort. */
@Route("cohorts/new")
@RolesAllowed(Role.ADMINISTRATOR_)
class NewCohortView extends Page {
    /** Days that a workshop usually lasts. */
    private static final int DAYS = 3;

    private final Select<Programmes.Choice> programme = new Select<>();
    private final TextField name = new TextField();
    private final IntegerField batch = new IntegerField();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final IntegerField capacity = new IntegerField();
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Cohorts cohorts;
    private final transient WorkingDays working;
    private final transient Drafts.Form draft;
    private final transient RuleHelp help;
    /** What its rules lay down, beside the places. */
    private final Div rules = new Div();

    private int proposedBatch = 1;
    private int proposedSeats = ProgrammeRules.defaults().capacity();

    NewCohortView(
            Cohorts cohorts,
            Programmes programmes,
            AcademyTime time,
            WorkingDays working,
            RuleHelp help,
            Drafts drafts) {
        this.help = help;
        this.cohorts = cohorts;
        this.draft = drafts.form("cohort:new");
        title(getTranslation("cohort.new"));
        trail(getTranslation("cohorts.title"), CohortLinks.all());
        this.working = working;
        List<Programmes.Choice> choices = programmes.administered();
        label(time.today(), choices);
        programme.addValueChangeListener(change -> propose());
        first.addValueChangeListener(change -> propose());
        choices.stream().findFirst().ifPresent(programme::setValue);
        draft.keep(name, "name");
        draft.number(batch, "batch");
        draft.number(capacity, "capacity");
        draft.day(first, "first");
        draft.day(last, "last");
        errors.field("programme", programme)
                .field("name", name)
                .field("batch", batch)
                .field("first", first)
                .field("last", last)
                .field("capacity", capacity);
        rules.addClassName("with-help");
        Div form = new Div(errors, programme, name, batch, first, last, capacity, rules);
        form.addClassName("form");
        Div buttons = new Div(Buttons.main(getTranslation("cohort.open"), errors.over(this::open)));
        buttons.addClassName("form-actions");
        form.add(buttons);
        draft.back(() -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(this::add);
        add(form);
    }

    private void label(LocalDate today, List<Programmes.Choice> choices) {
        programme.setLabel(getTranslation("cohort.programme"));
        programme.setItems(choices);
        programme.setItemLabelGenerator(choice -> choice.label(getLocale(), choices));
        name.setLabel(getTranslation("cohort.name"));
        name.setHelperText(getTranslation("cohort.name.help", today.getYear()));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(OpenCohort.LONGEST_NAME);
        batch.setLabel(getTranslation("cohort.batch"));
        batch.setValue(1);
        batch.setStepButtonsVisible(true);
        within(batch, OpenCohort.MOST_BATCHES, getTranslation("cohort.refused.batch"));
        first.setLabel(getTranslation("cohort.first"));
        last.setLabel(getTranslation("cohort.last"));
        Calendars.speak(first, getLocale());
        Calendars.speak(last, getLocale());
        LocalDate starts = working.from(today.plusWeeks(2));
        first.setValue(starts);
        last.setValue(working.after(starts, DAYS - 1));
        capacity.setLabel(getTranslation("cohort.capacity"));
        capacity.setValue(ProgrammeRules.defaults().capacity());
        capacity.setStepButtonsVisible(true);
        within(capacity, OpenCohort.MOST_SEATS, getTranslation("cohort.refused.capacity", OpenCohort.MOST_SEATS));
    }

    /** What can't be is said at the field, as it is typed. */
    private static void within(IntegerField field, int most, String otherwise) {
        field.setMin(1);
        field.setMax(most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(otherwise)
                .setMaxErrorMessage(otherwise)
                .setBadInputErrorMessage(otherwise));
    }

    /** A number and seats that nobody has chosen otherwise follow the programme and the year. */
    private void propose() {
        rules.removeAll();
        if (programme.isEmpty() || first.isEmpty()) {
            return;
        }
        Cohorts.Proposal free = cohorts.proposed(programme.getValue().id(), first.getValue());
        if (Objects.equals(batch.getValue(), proposedBatch)) {
            batch.setValue(free.batch());
        }
        if (Objects.equals(capacity.getValue(), proposedSeats)) {
            capacity.setValue(free.seats());
        }
        proposedBatch = free.batch();
        proposedSeats = free.seats();
        Span version =
                new Span(getTranslation("cohort.rules.version", free.source().number()));
        rules.add(version, help.of(free.source(), "capacity"));
    }

    private void open() {
        boolean dated = !first.isEmpty() && !last.isEmpty();
        errors.filled("programme", "name", "batch", "first", "last", "capacity")
                .unless(!dated || !last.getValue().isBefore(first.getValue()), "last", "cohort.refused.dates")
                .refuse();
        CohortId cohort = cohorts.open(new OpenCohort(
                programme.getValue().id(),
                batch.getValue(),
                name.getValue(),
                first.getValue(),
                last.getValue(),
                capacity.getValue()));
        draft.sent();
        getUI().ifPresent(ui -> ui.navigate(CohortLinks.trainees(cohort)));
    }
}
