package academy.guildhall.platform.time;

import academy.guildhall.platform.i18n.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates as people write them: {@code 9月4日 周一 上午 9:00}, {@code Mon 4 Sep, 9:00}, "tomorrow before 17:30". */
@Component
public class HumanDates {
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("M月d日 EEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ZH_DAY_YEAR =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter EN_DAY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final AcademyTime time;
    private final MessageSource messages;

    HumanDates(AcademyTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    private static boolean chinese(Locale locale) {
        return Languages.isChinese(locale);
    }

    /** A day of this year or another, with its year: for records that are read later. */
    public String date(LocalDate day, Locale locale) {
        return (chinese(locale) ? ZH_DAY_YEAR : EN_DAY_YEAR).format(day);
    }

    /** A day soon, with its weekday and without its year. */
    public String day(LocalDate day, Locale locale) {
        return (chinese(locale) ? ZH_DAY : EN_DAY).format(day);
    }

    public String clock(Instant at) {
        return TIME.format(time.local(at));
    }

    /** A moment: {@code 9月4日 周一 上午 9:00}, {@code Mon 4 Sep, 9:00}; with the year when it isn't this one. */
    public String moment(Instant at, Locale locale) {
        ZonedDateTime local = time.local(at);
        return moment(local, local.getYear() != time.today().getYear(), locale);
    }

    /** A moment with its year, for what is kept and read later: notices, results, mail, the log. */
    public String onRecord(Instant at, Locale locale) {
        return moment(time.local(at), true, locale);
    }

    private static String moment(ZonedDateTime local, boolean year, Locale locale) {
        if (chinese(locale)) {
            String half = local.getHour() < 12 ? "上午" : "下午";
            int hour = local.getHour() > 12 ? local.getHour() - 12 : local.getHour();
            String day = (year ? ZH_DAY_YEAR : ZH_DAY).format(local);
            return "%s %s %d:%02d".formatted(day, half, hour, local.getMinute());
        }
        return (year ? EN_DAY_YEAR : EN_DAY).format(local) + ", " + TIME.format(local);
    }

    /** The same of a moment in the academy's local time. */
    public String moment(LocalDateTime local, Locale locale) {
        return moment(time.instant(local), locale);
    }

    /** When something is due, in words for the next days: "today before 17:30", "3 days left", "2 days late". */
    public String due(Instant at, Locale locale) {
        LocalDate day = time.dateOf(at);
        long days = ChronoUnit.DAYS.between(time.today(), day);
        if (at.isBefore(time.now())) {
            return days == 0 ? say("date.due.lateToday", locale, clock(at)) : say("date.due.late", locale, -days);
        }
        if (days == 0) {
            return say("date.due.today", locale, clock(at));
        }
        if (days == 1) {
            return say("date.due.tomorrow", locale, clock(at));
        }
        return days <= 14
                ? say("date.due.days", locale, days, day(day, locale))
                : say("date.due.on", locale, day(day, locale));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
