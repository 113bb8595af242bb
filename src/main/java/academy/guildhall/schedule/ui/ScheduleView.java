package academy.guildhall.schedule.ui;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelPlan;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.time.WorkingDays;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.WorkPanel;
import academy.guildhall.platform.work.Works;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import academy.guildhall.schedule.FreeTimes;
import academy.guildhall.schedule.ScheduleDetail;
import academy.guildhall.schedule.ScheduleQueries;
import academy.guildhall.schedule.ScheduleRounds;
import academy.guildhall.schedule.Schedules;
import academy.guildhall.schedule.solving.Changes;
import academy.guildhall.schedule.solving.Lecturer;
import academy.guildhall.timetable.TimetableQueries;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When and before which panel a cohort lectures: planned, explained, moved by hand, and made into panels. */
@Route("cohorts/:cohortId/schedule")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ScheduleView extends CohortPage {
    private final transient ScheduleQueries queries;
    private final transient Schedules schedules;
    private final transient PanelPlan plan;
    private final transient TimetableQueries timetable;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient WorkingDays workingDays;
    private final transient FreeTimes freeTimes;
    private final transient ScheduleRounds rounds;
    private final transient Works works;
    private final transient Drafts drafts;

    ScheduleView(
            CohortFrame frame,
            ScheduleQueries queries,
            Schedules schedules,
            PanelPlan plan,
            TimetableQueries timetable,
            HumanDates dates,
            AcademyTime time,
            WorkingDays workingDays,
            FreeTimes freeTimes,
            ScheduleRounds rounds,
            Works works,
            Drafts drafts) {
        super(frame);
        this.rounds = rounds;
        this.works = works;
        this.drafts = drafts;
        this.freeTimes = freeTimes;
        this.queries = queries;
        this.schedules = schedules;
        this.plan = plan;
        this.timetable = timetable;
        this.dates = dates;
        this.time = time;
        this.workingDays = workingDays;
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        ScheduleDetail schedule = queries.of(cohort.id()).orElse(null);
        actions();
        int ready = plan.ready(cohort.id()).size();
        body.add(new Paragraph(getTranslation("schedule.ready", ready)));
        body.add(settings(schedule));
        if (schedule != null) {
            WorkPanel search =
                    new WorkPanel(works, ScheduleRounds.KIND, cohort.id().value(), this::refresh);
            body.add(search);
            planned(schedule, !search.isUnderWay(), body);
        }
    }

    /** Open while there is no plan, and when something that was filled in has come back. */
    private Details settings(@Nullable ScheduleDetail schedule) {
        Drafts.Form draft = drafts.form("schedule:" + cohort());
        SettingsForm form = new SettingsForm(
                cohort(),
                plan,
                timetable.rooms(cohort()),
                workingDays.after(time.today(), 1),
                schedule == null ? null : schedule.settings(),
                draft);
        ErrorSummary errors = new ErrorSummary();
        form.at(errors);
        Seen seen = schedule == null ? Seen.FIRST : schedule.seen();
        Div whole = new Div(
                errors,
                form,
                new Paragraph(getTranslation("schedule.plan.help")),
                Buttons.main(
                        getTranslation("schedule.plan"),
                        errors.over(() -> Confirm.decide(getTranslation("schedule.plan"), () -> {
                            schedules.plan(cohort(), seen, form.value());
                            draft.sent();
                            refresh();
                        }))));
        Optional<Div> back = draft.back(this::refresh);
        back.ifPresent(whole::addComponentAsFirst);
        whole.addClassName("schedule-whole");
        Details settings = new Details(getTranslation("schedule.settings"), whole);
        settings.addClassName("schedule-settings-part");
        settings.setOpened(schedule == null || back.isPresent());
        settings.setWidthFull();
        return settings;
    }

    private void planned(ScheduleDetail schedule, boolean atRest, Div body) {
        ScheduleWords words = new ScheduleWords(schedule, dates);
        Button search = Buttons.plain(
                getTranslation("schedule.search"),
                () -> Confirm.decide(getTranslation("schedule.search"), () -> {
                    rounds.begin(cohort(), getLocale());
                    refresh();
                }));
        search.setVisible(atRest);
        if (schedule.isSound()) {
            String make = getTranslation("schedule.make");
            actions(
                    Buttons.main(
                            make,
                            () -> Confirm.ask(
                                    make,
                                    getTranslation(
                                            "schedule.make.ask",
                                            schedule.plan().used().size(),
                                            schedule.plan().places().size()),
                                    make,
                                    () -> make(schedule))),
                    search,
                    Buttons.plain(getTranslation("schedule.repair"), () -> repair(schedule)));
        } else {
            actions(Buttons.main(getTranslation("schedule.repair"), () -> repair(schedule)), search);
        }
        PlanBoard board = new PlanBoard(
                schedule,
                words,
                (candidate, spot) -> Confirm.decide(getTranslation("schedule.move"), () -> {
                    schedules.move(cohort(), schedule.seen(), candidate, spot);
                    refresh();
                }),
                candidate -> PlaceDialog.open(cohort(), schedule, words, schedules, candidate, this::refresh));
        body.add(
                new Section(new H2(getTranslation("schedule.why")), new Costs(schedule, words)),
                new FreeTimesSection(cohort(), freeTimes, dates, this::refresh),
                unplaced(schedule, words),
                new Section(
                        new H2(getTranslation("schedule.board")),
                        new Paragraph(getTranslation("schedule.board.help")),
                        board));
    }

    /** Who has no place yet, each with the way to one. */
    private Div unplaced(ScheduleDetail schedule, ScheduleWords words) {
        Div waiting = new Div();
        waiting.addClassName("schedule-waiting");
        schedule.task().lecturers().stream()
                .map(Lecturer::id)
                .filter(id -> !schedule.plan().places().containsKey(id))
                .forEach(id -> waiting.add(Buttons.plain(
                        schedule.name(id),
                        () -> PlaceDialog.open(cohort(), schedule, words, schedules, id, this::refresh))));
        return waiting;
    }

    private void repair(ScheduleDetail before) {
        Confirm.decide(getTranslation("schedule.repair"), () -> {
            Changes changes = schedules.repair(cohort(), before.seen());
            refresh();
            queries.of(cohort()).ifPresent(now -> WhomToTell.open(changes, now, new ScheduleWords(now, dates)));
        });
    }

    private void make(ScheduleDetail schedule) {
        List<PanelId> made = schedules.makePanels(
                cohort(),
                schedule.seen(),
                number -> getTranslation("schedule.panel.name", number, dates.onRecord(time.now(), getLocale())));
        Finished.say(getTranslation("schedule.made", made.size()));
        getUI().ifPresent(ui -> ui.navigate(PanelLinks.ofCohort(cohort())));
    }
}
