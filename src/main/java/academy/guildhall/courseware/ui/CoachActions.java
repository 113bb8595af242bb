package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseSheet;
import academy.guildhall.courseware.Polishing;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a coach decides: returned with a day for the next version, signed off, or opened again. */
class CoachActions {
    private final CourseSheet sheet;
    private final Polishing polishing;
    private final Runnable changed;

    CoachActions(CourseSheet sheet, Polishing polishing, Runnable changed) {
        this.sheet = sheet;
        this.polishing = polishing;
        this.changed = changed;
    }

    /** The one that is likely next is the main one. */
    Component[] buttons() {
        boolean ready = sheet.missing().isEmpty();
        return switch (sheet.state()) {
            case OPEN -> new Component[0];
            case IN_REVIEW ->
                ready ? new Component[] {signOff(), giveBack(false)} : new Component[] {giveBack(true), notYet()};
            case REVISING -> new Component[] {ready ? signOff() : notYet()};
            case SIGNED_OFF -> new Component[] {reopen()};
        };
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    private Button giveBack(boolean main) {
        Runnable ask = this::askForTheDay;
        return main ? Buttons.main(say("polishing.return"), ask) : Buttons.plain(say("polishing.return"), ask);
    }

    private void askForTheDay() {
        Dialog dialog = Confirm.frame(say("polishing.return"));
        LocalDateTime suggested = polishing.suggestedDue();
        DatePicker day = new DatePicker(say("polishing.return.day"), suggested.toLocalDate());
        TimePicker clock = new TimePicker(say("polishing.return.clock"), suggested.toLocalTime());
        Calendars.speak(day, UI.getCurrent().getLocale());
        Calendars.speak(clock, UI.getCurrent().getLocale());
        clock.setStep(Duration.ofMinutes(30));
        day.setRequiredIndicatorVisible(true);
        clock.setRequiredIndicatorVisible(true);
        Div due = new Div(day, clock);
        due.addClassName("form");
        ErrorSummary errors = new ErrorSummary().field("day", day).field("clock", clock);
        Runnable giveBack = () -> {
            errors.filled("day", "clock").refuse();
            if (Confirm.decided(dialog, () -> giveBack(day, clock))) {
                dialog.close();
                done("polishing.returned", () -> {
                    polishing.takeReturnBack(sheet.id(), sheet.deck());
                    changed.run();
                });
            }
        };
        dialog.add(
                errors,
                new Paragraph(say("polishing.return.effect", sheet.head().traineeName(), sheet.unresolved())),
                due);
        dialog.getFooter()
                .add(
                        Buttons.plain(say("confirm.no"), dialog::close),
                        Buttons.main(say("polishing.return"), errors.over(giveBack)));
        dialog.open();
    }

    private void giveBack(DatePicker day, TimePicker clock) {
        polishing.returnForRevision(sheet.id(), sheet.deck(), day.getValue().atTime(clock.getValue()));
    }

    private Button signOff() {
        return Buttons.main(
                say("polishing.signOff"),
                () -> Confirm.ask(
                        say("polishing.signOff"),
                        say("polishing.signOff.effect", sheet.head().traineeName()),
                        say("polishing.signOff"),
                        () -> {
                            polishing.signOff(sheet.id(), sheet.deck());
                            done("polishing.signedOff");
                        }));
    }

    /** A sign-off would be refused: it isn't offered, and what is missing stands beside it. */
    private Component notYet() {
        Button signOff = Buttons.plain(say("polishing.signOff"), () -> {});
        signOff.setEnabled(false);
        Div step = new Div(signOff);
        step.addClassName("polishing-notYet");
        sheet.missing()
                .forEach(one -> step.add(new Span(say(one.key(), one.figures().toArray()))));
        return step;
    }

    private Button reopen() {
        return Buttons.danger(
                say("polishing.reopen"),
                () -> Confirm.withReason(
                        say("polishing.reopen"),
                        say("polishing.reopen.effect", sheet.head().traineeName()),
                        say("polishing.reopen"),
                        reason -> {
                            polishing.reopen(sheet.id(), sheet.deck(), reason);
                            done("polishing.reopened");
                        }));
    }

    private void done(String key) {
        done(key, null);
    }

    private void done(String key, @Nullable Runnable undo) {
        Finished.say(say(key, sheet.head().traineeName()), undo);
        changed.run();
    }
}
