package academy.guildhall.panels.ui;

import academy.guildhall.panels.NewPanel;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.timetable.FreeSlots;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Room, day, first start and the minutes between starts. */
class SittingFields extends Div {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private final TextField room = new TextField();
    private final DatePicker day = new DatePicker();
    private final TimePicker firstStart = new TimePicker();
    private final IntegerField minutes = new IntegerField();

    SittingFields(@Nullable LocalDate earliest, int fewestMinutes) {
        addClassName("trial-sitting");
        room.setLabel(getTranslation("panel.room"));
        room.setRequiredIndicatorVisible(true);
        day.setLabel(getTranslation("panel.day"));
        day.setMin(earliest);
        Calendars.speak(day, getLocale());
        Calendars.speak(firstStart, getLocale());
        day.setRequiredIndicatorVisible(true);
        firstStart.setLabel(getTranslation("panel.firstStart"));
        firstStart.setStep(Duration.ofMinutes(15));
        firstStart.setValue(MORNING);
        minutes.setLabel(getTranslation("panel.minutes"));
        minutes.setMin(fewestMinutes);
        minutes.setMax(NewPanel.MOST_MINUTES);
        String range = getTranslation("panel.refused.minutes", fewestMinutes);
        minutes.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range)
                .setBadInputErrorMessage(range));
        minutes.setStepButtonsVisible(true);
        minutes.setValue(Math.ceilDiv(fewestMinutes + 1, 5) * 5);
        add(room, day, firstStart, minutes);
    }

    void propose(FreeSlots.Slot free) {
        day.setValue(free.day());
        firstStart.setValue(free.from());
        if (free.room() != null) {
            room.setValue(free.room());
        }
    }

    void show(String where, LocalDate when, LocalTime first, int between) {
        room.setValue(where);
        day.setValue(when);
        firstStart.setValue(first);
        minutes.setValue(between);
    }

    /** Fields are known to an error summary by the names that a panel's parts have. */
    void at(ErrorSummary errors) {
        errors.field("room", room)
                .field("day", day)
                .field("firstStart", firstStart)
                .field("minutesBetween", minutes);
    }

    void keep(Drafts.Form draft) {
        draft.keep(room, "room");
        draft.day(day, "day");
        draft.time(firstStart, "first");
        draft.number(minutes, "minutes");
    }

    TextField room() {
        return room;
    }

    @Nullable
    LocalDate day() {
        return day.getValue();
    }

    @Nullable
    LocalTime firstStart() {
        return firstStart.getValue();
    }

    int minutes() {
        Integer given = minutes.getValue();
        return given == null ? 0 : given;
    }
}
