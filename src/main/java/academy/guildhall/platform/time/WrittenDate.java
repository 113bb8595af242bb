package academy.guildhall.platform.time;

import academy.guildhall.platform.text.TextKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people type it or as a spreadsheet hands it on: {@code 2026-7-3}, {@code 2026年7月3日}, {@code 20260703},
 * {@code 26.7.3}, {@code 2026-07-03T00:00:00}, {@code 3 Jul 2026}, {@code 46206}; in any width of digits, with a time or a
 * weekday behind it that doesn't count. What could be two days is none: {@code 3/7/2026}.
 *
 * @param date the day, where the kind is {@link Kind#DAY}
 */
public record WrittenDate(Kind kind, @Nullable LocalDate date) {
    /** What a text is. */
    public enum Kind {
        DAY,
        /** In the form of a day that the calendar doesn't have: 30 February. */
        NO_SUCH_DAY,
        NOT_A_DAY
    }

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern TIME = Pattern.compile(
            "(?:[t ]|(?<=[日号]))\\(?(?:上午|下午)?\\d{1,2}[:时]\\d{2}(?:[:分]\\d{2}秒?(?:\\.\\d+)?|分)?(?: ?[ap]m)?"
                    + "(?:z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern WEEKDAY = Pattern.compile("[ ,]?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4}|\\d{2})([-/.年 ,]) ?(\\d{1,2})(?:月|\\2) ?(\\d{1,2})[日号.]?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern DAY_IN_ENGLISH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ?(" + MONTHS + ")[a-z]*\\.?,? ?(\\d{4})");
    private static final Pattern MONTH_IN_ENGLISH =
            Pattern.compile("(" + MONTHS + ")[a-z]*\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 73_050;
    private static final int LAST_OF_THIS_CENTURY = 79;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int LONGEST = 60;

    public static WrittenDate read(String written) {
        if (written.length() > LONGEST) {
            return new WrittenDate(Kind.NOT_A_DAY, null);
        }
        String day = WEEKDAY.matcher(TextKey.of(written)).replaceFirst("");
        day = TIME.matcher(day).replaceFirst("");
        day = WEEKDAY.matcher(day).replaceFirst("").strip();
        Matcher parts = YEAR_FIRST.matcher(day);
        if (parts.matches()) {
            return isDayFirstPerhaps(parts)
                    ? new WrittenDate(Kind.NOT_A_DAY, null)
                    : of(year(parts.group(1)), number(parts.group(3)), number(parts.group(4)));
        }
        parts = DIGITS.matcher(day);
        if (parts.matches()) {
            return of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        }
        parts = YEAR_LAST.matcher(day);
        if (parts.matches()) {
            return yearLast(number(parts.group(1)), number(parts.group(3)), number(parts.group(4)));
        }
        parts = DAY_IN_ENGLISH.matcher(day);
        if (parts.matches()) {
            return of(number(parts.group(3)), month(parts.group(2)), number(parts.group(1)));
        }
        parts = MONTH_IN_ENGLISH.matcher(day);
        if (parts.matches()) {
            return of(number(parts.group(3)), month(parts.group(1)), number(parts.group(2)));
        }
        parts = SERIAL.matcher(day);
        return parts.matches() && number(parts.group(1)) <= LAST_SERIAL
                ? new WrittenDate(Kind.DAY, SERIAL_ZERO.plusDays(number(parts.group(1))))
                : new WrittenDate(Kind.NOT_A_DAY, null);
    }

    /** The day, if it is one. */
    public static Optional<LocalDate> day(String written) {
        return Optional.ofNullable(read(written).date());
    }

    /** 07/03/26 is the seventh of March to some and the third of July to others. */
    private static boolean isDayFirstPerhaps(Matcher parts) {
        return parts.group(1).length() == 2
                && number(parts.group(1)) <= MONTHS_OF_A_YEAR
                && parts.group(2).equals("/")
                && number(parts.group(4)) > MONTHS_OF_A_YEAR;
    }

    private static WrittenDate yearLast(int one, int other, int year) {
        if (one <= MONTHS_OF_A_YEAR && other <= MONTHS_OF_A_YEAR && one != other) {
            return new WrittenDate(Kind.NOT_A_DAY, null);
        }
        return one > MONTHS_OF_A_YEAR ? of(year, other, one) : of(year, one, other);
    }

    private static WrittenDate of(int year, int month, int day) {
        try {
            return new WrittenDate(Kind.DAY, LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return new WrittenDate(Kind.NO_SUCH_DAY, null);
        }
    }

    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        return List.of(MONTHS.split("\\|")).indexOf(name) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
