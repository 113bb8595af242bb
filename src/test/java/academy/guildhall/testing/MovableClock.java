package academy.guildhall.testing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves. Unmoved, it runs with the real one; it begins on Monday, 7 September 2026, 9:00 in Beijing. */
public final class MovableClock extends Clock {
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int OPENS = 9;
    private static final int CLOSES = 15;
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 9, 7, 9, 0);

    private final Clock real = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public MovableClock() {
        set(BEGIN);
    }

    /** Sets the academy's local time. */
    public void set(LocalDateTime local) {
        ahead.set(Duration.between(real.instant(), local.atZone(BEIJING).toInstant()));
    }

    public void forward(Duration by) {
        ahead.updateAndGet(now -> now.plus(by));
    }

    /** Early enough on a working day, going forward where it isn't: what one test does late is no other's matter. */
    public void toWork() {
        LocalDateTime now = local();
        if (now.getHour() < OPENS || now.getHour() >= CLOSES || isDayOff(now.toLocalDate())) {
            LocalDate day = now.getHour() < OPENS
                    ? now.toLocalDate()
                    : now.toLocalDate().plusDays(1);
            while (isDayOff(day)) {
                day = day.plusDays(1);
            }
            set(day.atTime(OPENS, 0));
        }
    }

    /** Saturdays, Sundays, and the days off at the beginning of October. */
    private static boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                || day.getMonth() == Month.OCTOBER && day.getDayOfMonth() <= 8;
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(instant(), BEIJING);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
