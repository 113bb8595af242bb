package academy.guildhall.platform.time;

import academy.guildhall.platform.data.ForCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Now, today and local times, as the academy's own clock on the wall shows them. */
@Component
@ForCommands
public class AcademyTime {
    private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private static final LocalTime WAKING_FROM = LocalTime.of(7, 0);
    private static final LocalTime EVENING_FROM = LocalTime.of(17, 0);
    private static final LocalTime WAKING_UNTIL = LocalTime.of(21, 0);

    private final Clock clock;
    private final ZoneId zone;

    AcademyTime(Clock clock, @Value("${guildhall.zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return PRETENDED.isBound() ? PRETENDED.get() : clock.instant();
    }

    /** An instant as the database's driver takes it. */
    public static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** Does a piece of work as if it were another time: for the sample academy, whose past must look like one. */
    public void pretend(LocalDateTime local, Runnable work) {
        ScopedValue.where(PRETENDED, instant(local)).run(work);
    }

    public ZoneId zone() {
        return zone;
    }

    public ZonedDateTime local(Instant instant) {
        return instant.atZone(zone);
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Whether people may be reminded of something now: nobody is at night. */
    public boolean isWaking(Instant at) {
        LocalTime clock = local(at).toLocalTime();
        return !clock.isBefore(WAKING_FROM) && clock.isBefore(WAKING_UNTIL);
    }

    /** Whether it is the hour at which people hear of the next day. */
    public boolean isEvening(Instant at) {
        return isWaking(at) && !local(at).toLocalTime().isBefore(EVENING_FROM);
    }

    /** The last minute of a day: by then what is due on it must be done. */
    public Instant endOf(LocalDate day) {
        return instant(day.atTime(23, 59));
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
