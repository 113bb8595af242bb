package academy.guildhall.calendar;

import academy.guildhall.platform.time.WorkingDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Working days by the official calendar, for rooms that know of no calendar. */
@Component
class OfficialWorkingDays implements WorkingDays {
    private final OfficialCalendar calendar;

    OfficialWorkingDays(OfficialCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public LocalDate from(LocalDate day) {
        return calendar.load().window(day, 1).first();
    }

    @Override
    public LocalDate after(LocalDate day, int workingDays) {
        return calendar.load().after(day, workingDays);
    }
}
