package academy.guildhall.timetable.ui;

import academy.guildhall.people.PeopleQueries;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import academy.guildhall.timetable.SessionId;
import academy.guildhall.timetable.SessionRow;
import academy.guildhall.timetable.SessionState;
import academy.guildhall.timetable.Timetable;
import academy.guildhall.timetable.TimetableQueries;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timetable of a cohort: sessions are added, moved and cancelled here. */
@Route("cohorts/:cohortId/timetable")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class CohortTimetableView extends CohortPage {
    private final transient Timetable timetable;
    private final transient TimetableQueries queries;
    private final transient PeopleQueries people;
    private final transient AcademyTime time;
    private final transient HumanDates dates;
    private final transient Drafts drafts;

    CohortTimetableView(
            CohortFrame frame,
            Timetable timetable,
            TimetableQueries queries,
            PeopleQueries people,
            AcademyTime time,
            HumanDates dates,
            Drafts drafts) {
        super(frame);
        this.drafts = drafts;
        this.timetable = timetable;
        this.queries = queries;
        this.people = people;
        this.time = time;
        this.dates = dates;
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        List<SessionRow> sessions = queries.of(cohort.id());
        int hours = sessions.stream()
                .filter(session -> session.state() == SessionState.PLANNED)
                .mapToInt(SessionRow::classHours)
                .sum();
        Span sum = new Span(getTranslation("session.classHours.all", hours));
        sum.addClassName("count");
        state(sum);
        actions(Buttons.main(getTranslation("session.add"), () -> form(cohort, null)));
        body.add(
                sessions.isEmpty()
                        ? empty(getTranslation("timetable.none"))
                        : new SessionList(sessions, time, dates, getLocale(), session -> buttons(cohort, session)));
    }

    private @Nullable Component buttons(CohortRow cohort, SessionRow session) {
        if (session.state() == SessionState.CANCELLED) {
            return null;
        }
        Div buttons = new Div(
                Buttons.plain(getTranslation("session.change"), () -> form(cohort, session.id())),
                Buttons.danger(
                        getTranslation("session.cancel"),
                        () -> Confirm.withReason(
                                getTranslation("session.cancel"),
                                getTranslation("session.cancel.effect", session.title()),
                                getTranslation("session.cancel"),
                                reason -> {
                                    timetable.cancel(session.id(), session.seen(), reason);
                                    refresh();
                                })));
        buttons.addClassName("form-actions");
        return buttons;
    }

    private void form(CohortRow cohort, @Nullable SessionId id) {
        SessionForm form = new SessionForm(
                cohort,
                id == null ? null : queries.find(id),
                queries.rooms(cohort.id()),
                people.holding(Role.COACH, cohort.id()),
                time,
                drafts,
                () -> form(cohort, id));
        if (id == null) {
            queries.proposed(cohort.id(), cohort.firstDayFrom(time.today()), cohort.endsOn())
                    .ifPresent(form::at);
            form.plans(getLocale(), planned -> {
                timetable.plan(cohort.id(), planned);
                refresh();
            });
        } else {
            form.changes(getLocale(), (seen, planned) -> {
                timetable.change(id, seen, planned);
                refresh();
            });
        }
    }
}
