package academy.guildhall.timetable.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.timetable.SessionRow;
import academy.guildhall.timetable.TimetableQueries;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Where I have to be, from today on. */
@Route("timetable")
@RolesAllowed({Role.TRAINEE_, Role.COACH_})
class MyTimetableView extends Page {
    private static final int MOST = 100;

    MyTimetableView(TimetableQueries timetable, AcademyTime time, HumanDates dates) {
        title(getTranslation("timetable.mine"));
        List<SessionRow> mine = timetable.mine(MOST);
        add(
                mine.isEmpty()
                        ? empty(getTranslation("timetable.mine.none"))
                        : new SessionList(mine, time, dates, getLocale(), session -> null));
    }
}
