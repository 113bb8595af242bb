package academy.guildhall.schedule.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.ScheduleDetail;
import academy.guildhall.schedule.Schedules;
import academy.guildhall.schedule.solving.Spot;
import academy.guildhall.schedule.solving.Verdict.Finding;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Where somebody lectures, chosen without dragging, and whether it stays so. */
final class PlaceDialog {
    private PlaceDialog() {}

    static void open(
            CohortId cohort,
            ScheduleDetail schedule,
            ScheduleWords words,
            Schedules schedules,
            EnrolmentId candidate,
            Runnable again) {
        Dialog dialog = Confirm.frame(schedule.name(candidate));
        ChoiceBox<Spot> place = new ChoiceBox<>(Words.of("schedule.place"));
        place.setItems(schedule.task().spots());
        place.setItemLabelGenerator(words::spot);
        place.setValue(schedule.plan().places().get(candidate));
        place.setWidthFull();
        Paragraph warning = new Paragraph();
        warning.addClassName("schedule-warning");
        warning.getElement().setAttribute("role", "status");
        place.addValueChangeListener(change -> {
            List<Finding> broken =
                    change.getValue() == null ? List.of() : schedule.wouldBreak(candidate, change.getValue());
            warning.setText(broken.isEmpty() ? Words.of("schedule.fits") : words.findings(broken));
        });
        dialog.add(place, warning);
        boolean pinned = schedule.pins().contains(candidate);
        ErrorSummary errors = new ErrorSummary().field("place", place);
        dialog.addComponentAsFirst(errors);
        dialog.getFooter()
                .add(
                        Buttons.plain(Words.of("confirm.no"), dialog::close),
                        Buttons.plain(
                                Words.of(pinned ? "schedule.unpin" : "schedule.pin"),
                                errors.over(() -> decide(
                                        dialog,
                                        () -> schedules.pin(cohort, schedule.seen(), candidate, !pinned),
                                        again))),
                        Buttons.main(
                                Words.of("schedule.move"),
                                errors.over(() -> decide(
                                        dialog,
                                        () -> schedules.move(cohort, schedule.seen(), candidate, place.chosen()),
                                        again))));
        dialog.open();
    }

    private static void decide(Dialog dialog, Runnable work, Runnable again) {
        if (Confirm.decided(dialog, work)) {
            dialog.close();
            again.run();
        }
    }
}
