package academy.guildhall.sample;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.sample.SampleStaff.Team;
import academy.guildhall.timetable.PlannedSession;
import academy.guildhall.timetable.SessionKind;
import academy.guildhall.timetable.Timetable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Three days of a workshop. */
@Component
class SampleTimetable {
    private final Timetable timetable;

    SampleTimetable(Timetable timetable) {
        this.timetable = timetable;
    }

    void plan(Team team, CohortId cohort, LocalDate first) {
        SampleStaff.as(team.coordinator(), Role.COORDINATOR, () -> {
            session(team, cohort, first, "升旗与开班仪式", SessionKind.CEREMONY, "学院广场", -1, "08:30", "09:15");
            session(team, cohort, first, "劳模精神 劳动精神 工匠精神", SessionKind.LECTURE, "一号报告厅", 0, "09:30", "11:45");
            session(team, cohort, first, "课程开发方法", SessionKind.LECTURE, "二〇一教室", 1, "13:30", "15:45");
            session(team, cohort, first.plusDays(1), "分组课程打磨", SessionKind.POLISHING, "二〇一教室", 0, "09:00", "12:00");
            session(team, cohort, first.plusDays(1), "课堂教学与示范", SessionKind.PRACTICE, "实训中心", 2, "13:30", "16:30");
            session(team, cohort, first.plusDays(2), "试讲演练", SessionKind.PRACTICE, "一号报告厅", 3, "09:00", "11:15");
            session(team, cohort, first.plusDays(2), "总结与结业", SessionKind.CEREMONY, "一号报告厅", -1, "14:00", "15:00");
        });
    }

    private void session(
            Team team,
            CohortId cohort,
            LocalDate day,
            String title,
            SessionKind kind,
            String room,
            int coach,
            String from,
            String to) {
        timetable.plan(
                cohort,
                new PlannedSession(
                        title,
                        kind,
                        room,
                        coach < 0 ? null : team.coaches().get(coach),
                        day,
                        LocalTime.parse(from),
                        LocalTime.parse(to)));
    }
}
