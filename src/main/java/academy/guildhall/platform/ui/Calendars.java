package academy.guildhall.platform.ui;

import academy.guildhall.platform.i18n.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Date fields in the reader's language, with weeks that begin on Monday. */
public final class Calendars {
    private Calendars() {}

    public static void speak(DatePicker picker, Locale locale) {
        picker.setI18n(words(picker, locale));
        picker.setLocale(locale);
    }

    /** A clock of 24 hours in both languages. */
    public static void speak(TimePicker picker, Locale locale) {
        picker.setLocale(Languages.isChinese(locale) ? locale : Locale.UK);
    }

    /** Its clock has 24 hours in both languages. */
    public static void speak(DateTimePicker picker, Locale locale) {
        picker.setDatePickerI18n(words(picker, locale));
        picker.setLocale(Languages.isChinese(locale) ? locale : Locale.UK);
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
        words.setDateFormat("yyyy-MM-dd");
        return words;
    }
}
