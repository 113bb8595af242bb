package academy.guildhall.schedule.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.schedule.BusyTime;
import academy.guildhall.schedule.MyFreeTimes;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** An assessor ticks when they can judge; everything is ticked to begin with. */
@Route("free-times/:cohortId")
@RolesAllowed(Role.ASSESSOR_)
class FreeTimesView extends Page implements BeforeEnterObserver {
    private final transient MyFreeTimes times;
    private final transient HumanDates dates;

    FreeTimesView(MyFreeTimes times, HumanDates dates) {
        this.times = times;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CohortId cohort = RouteIds.of(event, "cohortId", CohortId::of);
        MyFreeTimes.Question question = times.question(cohort);
        title(getTranslation("schedule.free.title", question.cohortName()));
        add(new Paragraph(getTranslation("schedule.free.page")));
        CheckboxGroup<BusyTime> free = new CheckboxGroup<>(getTranslation("schedule.free.can"));
        free.setItems(question.parts());
        free.setItemLabelGenerator(part -> part(part, dates, getLocale()));
        Set<BusyTime> can = new HashSet<>(question.parts());
        can.removeAll(question.busy());
        free.setValue(can);
        add(free);
        actions(Buttons.main(getTranslation("schedule.free.send"), () -> {
            Set<BusyTime> busy = new HashSet<>(question.parts());
            busy.removeAll(free.getValue());
            times.answer(cohort, busy);
            Finished.say(getTranslation("schedule.free.sent"));
            getUI().ifPresent(ui -> ui.navigate(""));
        }));
    }

    /** A part of a day as people read it. */
    static String part(BusyTime part, HumanDates dates, Locale locale) {
        return dates.day(part.day(), locale) + " " + part.starts() + "–" + part.ends();
    }
}
