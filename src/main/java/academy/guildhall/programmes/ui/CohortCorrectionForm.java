package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.CorrectionFields;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.programmes.CohortCorrection;
import academy.guildhall.programmes.CohortCorrections.Present;
import academy.guildhall.programmes.OpenCohort;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** A cohort's name, days and seats as they are, to be put right. What is wrong is said at its field. */
class CohortCorrectionForm extends CorrectionFields<Present, CohortCorrection> {
    private final TextField name = new TextField();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final IntegerField seats = new IntegerField();

    CohortCorrectionForm(Present present, Drafts.Form draft) {
        addClassName("form");
        name.setLabel(getTranslation("cohort.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(OpenCohort.LONGEST_NAME);
        first.setLabel(getTranslation("cohort.first"));
        last.setLabel(getTranslation("cohort.last"));
        first.setRequiredIndicatorVisible(true);
        last.setRequiredIndicatorVisible(true);
        Calendars.speak(first, getLocale());
        Calendars.speak(last, getLocale());
        seats.setLabel(getTranslation("cohort.capacity"));
        seats.setStepButtonsVisible(true);
        errors.field("name", name).field("first", first).field("last", last).field("seats", seats);
        fill(present);
        draft.keep(name, "name");
        draft.day(first, "first");
        draft.day(last, "last");
        draft.number(seats, "seats");
        add(name, first, last, seats, new Paragraph(getTranslation("rules.pinned")));
    }

    @Override
    protected void fill(Present present) {
        name.setValue(present.name());
        first.setValue(present.startsOn());
        last.setValue(present.endsOn());
        seats.setValue(present.seats());
        seats.setHelperText(getTranslation("cohort.taken.help", present.seatsTaken()));
    }

    @Override
    protected void follow(Present was, Present now) {
        follow(name, was.name(), now.name());
        follow(first, was.startsOn(), now.startsOn());
        follow(last, was.endsOn(), now.endsOn());
        follow(seats, was.seats(), now.seats());
        seats.setHelperText(getTranslation("cohort.taken.help", now.seatsTaken()));
    }

    @Override
    protected void whenChanged(Runnable work) {
        name.addValueChangeListener(change -> work.run());
        first.addValueChangeListener(change -> work.run());
        last.addValueChangeListener(change -> work.run());
        seats.addValueChangeListener(change -> work.run());
    }

    @Override
    protected CohortCorrection value(Present present) {
        LocalDate begins = first.getValue();
        LocalDate ends = last.getValue();
        Integer number = seats.getValue();
        boolean possible = number != null && number >= 1 && number <= OpenCohort.MOST_SEATS;
        errors.filled("first", "last")
                .unless(!name.isEmpty(), "name", "cohort.refused.name")
                .unless(begins == null || ends == null || !ends.isBefore(begins), "last", "cohort.refused.dates")
                .unless(possible, "seats", "cohort.refused.capacity", OpenCohort.MOST_SEATS)
                .unless(
                        number == null || !possible || number >= present.seatsTaken(),
                        "seats",
                        "cohort.refused.seats",
                        present.seatsTaken())
                .refuse();
        return new CohortCorrection(name.getValue(), begins, ends, number);
    }
}
