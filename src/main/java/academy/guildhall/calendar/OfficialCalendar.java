package academy.guildhall.calendar;

import academy.guildhall.platform.ModuleApi;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The official calendar as it is kept in the database. */
@Component
@ModuleApi
public class OfficialCalendar {
    private final JdbcClient jdbc;

    OfficialCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is known, in one statement; a few dozen days a year. */
    public WorkingCalendar load() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        jdbc.sql("select day, worked from calendar_day").query(rs -> {
            LocalDate day = rs.getObject("day", LocalDate.class);
            days.put(day, rs.getBoolean("worked"));
            years.add(day.getYear());
        });
        return new WorkingCalendar(days, years);
    }
}
