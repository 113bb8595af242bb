package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Chosen;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.admissions.Screening;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.WorkingDays;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator does with one application or several: each button names whom it touches. */
@Component
class ScreeningActions {
    /** Working days that are proposed for a correction. */
    private static final int DAYS_TO_CORRECT = 5;

    private final ApplicationQueries applications;
    private final Screening screening;
    private final Cohorts cohorts;
    private final AcademyTime time;
    private final WorkingDays working;
    private final Drafts drafts;

    ScreeningActions(
            ApplicationQueries applications,
            Screening screening,
            Cohorts cohorts,
            AcademyTime time,
            WorkingDays working,
            Drafts drafts) {
        this.applications = applications;
        this.drafts = drafts;
        this.screening = screening;
        this.cohorts = cohorts;
        this.time = time;
        this.working = working;
    }

    /** Fills a bar with what can be done with those selected, or says that nothing can; shows it while there are any. */
    void offer(Div bar, Collection<Row> selected, Runnable then) {
        bar.removeAll();
        bar.setVisible(!selected.isEmpty());
        bar.add(new Span(bar.getTranslation("list.selected", selected.size())));
        fill(bar, selected, then);
        if (bar.getComponentCount() == 1) {
            bar.add(new Span(bar.getTranslation("application.nothing", selected.size())));
        }
    }

    /** Fills a bar with what can be done with one application, and shows it if that is anything. */
    void offer(Div bar, Row row, Runnable then) {
        bar.removeAll();
        fill(bar, List.of(row), then);
        bar.setVisible(bar.getComponentCount() > 0);
    }

    private void fill(Div bar, Collection<Row> selected, Runnable then) {
        List<Chosen> screenable = able(selected, ApplicationState.SCREENED_IN);
        List<Chosen> admissible = able(selected, ApplicationState.ADMITTED);
        List<Chosen> waitable = able(selected, ApplicationState.WAITLISTED);
        if (!admissible.isEmpty()) {
            bar.add(Buttons.main(
                    bar.getTranslation("application.admit", admissible.size()), () -> admit(bar, admissible, then)));
        }
        if (!screenable.isEmpty()) {
            bar.add(Buttons.main(
                    bar.getTranslation("application.screenIn", screenable.size()),
                    () -> act(() -> screenIn(bar, screenable, then), then)));
        }
        if (!waitable.isEmpty()) {
            bar.add(Buttons.plain(
                    bar.getTranslation("application.waitlist", waitable.size()),
                    () -> act(() -> tell(bar, screening.waitlist(waitable), "application.waitlisted"), then)));
        }
        if (selected.size() == 1) {
            one(bar, selected.iterator().next(), then);
        }
    }

    /** Whoever acted on what is newer by now is told of it, and sees it. */
    private static void act(Runnable work, Runnable then) {
        try {
            work.run();
        } finally {
            then.run();
        }
    }

    /** Offers to take it back, of all who stand as they were left. */
    private void screenIn(Div bar, List<Chosen> screenable, Runnable then) {
        int done = screening.screenIn(screenable);
        List<Chosen> left = screenable.stream()
                .map(one -> applications.find(one.id()).chosen())
                .toList();
        tell(
                bar,
                done,
                () -> {
                    screening.takeBack(left);
                    then.run();
                },
                "application.screenedIn");
    }

    /** Says how many it was, or that somebody else had done it already. */
    private static void tell(Div bar, int done, String key, String... more) {
        tell(bar, done, null, key, more);
    }

    private static void tell(Div bar, int done, @Nullable Runnable undo, String key, String... more) {
        if (done == 0) {
            Toast.refused(bar.getTranslation("application.done.already"));
        } else {
            Finished.say(
                    bar.getTranslation(
                            key, Stream.concat(Stream.of(done), Stream.of(more)).toArray()),
                    undo);
        }
    }

    private static List<Chosen> able(Collection<Row> selected, ApplicationState next) {
        return selected.stream()
                .filter(row -> row.state().leadsTo(next))
                .map(Row::chosen)
                .toList();
    }

    private void one(Div bar, Row row, Runnable then) {
        if (row.state().leadsTo(ApplicationState.RETURNED)) {
            bar.add(Buttons.plain(bar.getTranslation("application.return"), () -> giveBack(bar, row, then)));
        }
        if (row.state().leadsTo(ApplicationState.REJECTED)) {
            bar.add(Buttons.danger(
                    bar.getTranslation("application.reject"),
                    () -> Confirm.withReason(
                            bar.getTranslation("application.reject"),
                            bar.getTranslation("application.reject.effect", row.name()),
                            bar.getTranslation("application.reject"),
                            reason -> {
                                screening.reject(row.chosen(), reason);
                                Finished.say(bar.getTranslation("application.rejected.done", row.name()));
                                then.run();
                            })));
        }
    }

    private void giveBack(Div bar, Row row, Runnable then) {
        Dialog dialog = Confirm.frame(bar.getTranslation("application.return"));
        TextArea reason = new TextArea(bar.getTranslation("confirm.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMaxLength(500);
        String place = "return:" + row.id();
        drafts.keep(reason, place);
        DatePicker by = new DatePicker(bar.getTranslation("application.correctBy"));
        Calendars.speak(by, bar.getUI().orElseThrow().getLocale());
        by.setMin(time.today().plusDays(1));
        by.setValue(working.after(time.today(), DAYS_TO_CORRECT));
        ErrorSummary errors = new ErrorSummary().field("reason", reason).field("by", by);
        Button send = Buttons.main(bar.getTranslation("application.return"), errors.over(() -> {
            errors.filled("by")
                    .unless(!reason.getValue().isBlank(), "reason", "confirm.reason.missing")
                    .refuse();
            giveBack(dialog, row, reason.getValue().strip(), by.getValue(), () -> {
                drafts.drop(place);
                Finished.say(bar.getTranslation("application.returned.done", row.name()));
                then.run();
            });
        }));
        dialog.add(errors, new Paragraph(bar.getTranslation("application.return.effect", row.name())), reason, by);
        dialog.getFooter().add(Buttons.plain(bar.getTranslation("confirm.no"), dialog::close), send);
        dialog.open();
    }

    private void giveBack(Dialog dialog, Row row, String reason, LocalDate by, Runnable then) {
        if (Confirm.decided(dialog, () -> screening.returnForCorrection(row.chosen(), reason, by))) {
            dialog.close();
            then.run();
        }
    }

    private void admit(Div bar, List<Chosen> ids, Runnable then) {
        Dialog dialog = Confirm.frame(bar.getTranslation("application.admit", ids.size()));
        Select<CohortRow> cohort = new Select<>();
        List<CohortRow> open = cohorts.running(time.today());
        cohort.setLabel(bar.getTranslation("application.cohort"));
        cohort.setItems(open);
        cohort.setWidthFull();
        cohort.setItemLabelGenerator(
                card -> bar.getTranslation("application.cohort.seats", card.name(), card.seatsFree()));
        open.stream().findFirst().ifPresent(cohort::setValue);
        dialog.add(
                open.isEmpty()
                        ? new Paragraph(bar.getTranslation("application.cohort.none"))
                        : new Paragraph(bar.getTranslation("application.admit.effect", ids.size())));
        dialog.getFooter().add(Buttons.plain(bar.getTranslation("confirm.no"), dialog::close));
        if (!open.isEmpty()) {
            dialog.add(cohort);
            dialog.getFooter().add(Buttons.main(bar.getTranslation("application.admit.do"), () -> {
                CohortRow chosen = cohort.getValue();
                if (Confirm.decided(
                        dialog,
                        () -> tell(
                                bar, screening.admit(ids, chosen.id()), "application.admitted.some", chosen.name()))) {
                    dialog.close();
                    then.run();
                }
            }));
        }
        dialog.open();
    }
}
