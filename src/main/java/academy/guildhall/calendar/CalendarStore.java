package academy.guildhall.calendar;

import academy.guildhall.calendar.CalendarYears.Year;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days of the official calendar, as they are kept. */
@Repository
class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Year> years() {
        return jdbc.sql("""
                        select extract(year from day)::int as year, count(*) filter (where not worked) as off,
                               count(*) filter (where worked) as worked
                        from calendar_day group by 1 order by 1 desc
                        """).query(Year.class).list();
    }

    /** The days of a year that aren't as their weekday would have them, and whether they are worked. */
    Map<LocalDate, Boolean> of(int year) {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        jdbc.sql("select day, worked from calendar_day where extract(year from day) = :year")
                .param("year", year)
                .query(rs -> {
                    days.put(rs.getObject("day", LocalDate.class), rs.getBoolean("worked"));
                });
        return days;
    }

    void replace(int year, Map<LocalDate, Boolean> days) {
        jdbc.sql("delete from calendar_day where extract(year from day) = :year")
                .param("year", year)
                .update();
        days.forEach((day, worked) -> jdbc.sql("insert into calendar_day (day, worked) values (:day, :worked)")
                .param("day", day)
                .param("worked", worked)
                .update());
    }
}
