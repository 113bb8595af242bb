package academy.guildhall.platform.ui;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.time.WrittenDate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Date fields in the reader's language, with weeks that begin on Monday. A day is typed in whatever form, see
 * {@link WrittenDate}; the calendar opens by its button alone, and never over the page that is tabbed through.
 */
public final class Calendars {
    private Calendars() {}

    public static void speak(DatePicker picker, Locale locale) {
        DatePicker.DatePickerI18n words = words(picker, locale);
        words.setDateFormat("yyyy-MM-dd");
        words.setBadInputErrorMessage(picker.getTranslation("calendar.unreadable"));
        picker.setI18n(words);
        picker.setFallbackParser(typed -> {
            LocalDate day = WrittenDate.read(typed).date();
            return day == null ? Result.error(picker.getTranslation("calendar.unreadable")) : Result.ok(day);
        });
        picker.setAutoOpen(false);
        picker.setLocale(locale);
    }

    /** A clock of 24 hours in both languages. */
    public static void speak(TimePicker picker, Locale locale) {
        picker.setLocale(Languages.isChinese(locale) ? locale : Locale.UK);
        picker.setAutoOpen(false);
    }

    /** What was chosen or typed; refused where what was typed is no day, which the field says too. */
    public static @Nullable LocalDate day(DatePicker picker) {
        if (picker.isEmpty() && picker.isInvalid()) {
            throw new Refusal("calendar.unreadable");
        }
        return picker.getValue();
    }

    private static DatePicker.DatePickerI18n words(Component picker, Locale locale) {
        DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
        words.setFirstDayOfWeek(1);
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                .toList());
        List<DayOfWeek> days = IntStream.range(0, 7)
                .mapToObj(i -> i == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(i))
                .toList();
        words.setWeekdays(days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .toList());
        words.setWeekdaysShort(days.stream()
                .map(day ->
                        day.getDisplayName(Languages.isChinese(locale) ? TextStyle.NARROW : TextStyle.SHORT, locale))
                .toList());
        words.setToday(picker.getTranslation("calendar.today"));
        words.setCancel(picker.getTranslation("confirm.no"));
        return words;
    }
}
