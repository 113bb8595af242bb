package academy.guildhall.schedule.ui;

import academy.guildhall.panels.PanelPlan;
import academy.guildhall.people.People;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.ChoicesBox;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.schedule.ScheduleSettings;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days, hours between breaks, rooms, panels and assessors of a schedule. */
class SettingsForm extends Div {
    private static final String HOURS = "8:30-10:10, 10:25-12:05, 13:30-15:10, 15:25-17:05";
    private static final int DAYS = 2;
    private static final int PANELS = 3;
    private static final int WAIT = 90;

    private final DatePicker firstDay = new DatePicker();
    private final IntegerField days = number("schedule.days");
    private final TextField hours = new TextField();
    private final ChoicesBox<String> rooms = new ChoicesBox<>();
    private final IntegerField panels = number("schedule.panels");
    private final IntegerField minutes = number("schedule.minutes");
    private final IntegerField wait = number("schedule.wait");
    private final ChoicesBox<People.Row> assessors = new ChoicesBox<>();

    SettingsForm(
            CohortId cohort,
            PanelPlan plan,
            List<String> known,
            LocalDate proposed,
            @Nullable ScheduleSettings before,
            Drafts.Form draft) {
        addClassName("schedule-settings");
        firstDay.setLabel(getTranslation("schedule.firstDay"));
        Calendars.speak(firstDay, getLocale());
        hours.setLabel(getTranslation("schedule.hours"));
        hours.setHelperText(getTranslation("schedule.hours.help"));
        rooms.setLabel(getTranslation("schedule.rooms"));
        rooms.setItems(known);
        assessors.setLabel(getTranslation("panel.members"));
        List<People.Row> all = plan.assessors(cohort);
        assessors.setItems(People.Row::isFoundBy, all);
        assessors.setItemLabelGenerator(People.Row::label);
        wait.setHelperText(getTranslation("schedule.wait.help"));
        show(before, known, all, proposed, Math.ceilDiv(plan.fewestMinutes(cohort) + 1, 5) * 5);
        if (before == null) {
            panels.setValue(Math.clamp(all.size() / plan.panelSize(cohort), 1, PANELS));
        }
        keep(draft, known, all);
        List.<HasStyle>of(hours, rooms, assessors).forEach(wide -> wide.addClassName("wide"));
        add(firstDay, days, minutes, hours, wait, rooms, panels, assessors);
    }

    private void keep(Drafts.Form draft, List<String> known, List<People.Row> all) {
        draft.day(firstDay, "firstDay");
        draft.number(days, "days");
        draft.keep(hours, "hours");
        draft.number(panels, "panels");
        draft.number(minutes, "minutesBetween");
        draft.number(wait, "longestWait");
        draft.choice(
                rooms,
                "rooms",
                chosen -> String.join("\n", chosen),
                text -> known.stream()
                        .filter(List.of(text.split("\n"))::contains)
                        .collect(Collectors.toSet()));
        draft.choice(
                assessors,
                "assessors",
                chosen -> chosen.stream().map(row -> row.id().toString()).collect(Collectors.joining(" ")),
                text -> all.stream()
                        .filter(row -> text.contains(row.id().toString()))
                        .collect(Collectors.toSet()));
    }

    private void show(
            @Nullable ScheduleSettings before,
            List<String> known,
            List<People.Row> all,
            LocalDate proposed,
            int between) {
        firstDay.setValue(before == null ? proposed : before.firstDay());
        days.setValue(before == null ? DAYS : before.days());
        hours.setValue(before == null ? HOURS : before.hours());
        rooms.setValue(known.stream()
                .filter(room -> before == null || before.rooms().contains(room))
                .collect(Collectors.toSet()));
        if (before != null) {
            panels.setValue(before.panels());
        }
        minutes.setValue(before == null ? between : before.minutesBetween());
        wait.setValue(before == null ? WAIT : before.longestWait());
        assessors.setValue(all.stream()
                .filter(row -> before == null || before.assessors().contains(row.id()))
                .collect(Collectors.toSet()));
    }

    private IntegerField number(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    /** Fields are known to an error summary by the names of the settings. */
    void at(ErrorSummary errors) {
        errors.field("firstDay", firstDay)
                .field("days", days)
                .field("hours", hours)
                .field("rooms", rooms)
                .field("panels", panels)
                .field("minutesBetween", minutes)
                .field("longestWait", wait)
                .field("assessors", assessors);
    }

    ScheduleSettings value() {
        return new ScheduleSettings(
                firstDay.getValue(),
                value(days),
                hours.getValue(),
                rooms.chosen(),
                value(panels),
                value(minutes),
                value(wait),
                assessors.chosen().stream().map(People.Row::id).collect(Collectors.toSet()));
    }

    private static int value(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? -1 : value;
    }
}
