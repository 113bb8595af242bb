package academy.guildhall.certification.ui;

import academy.guildhall.certification.Appointments;
import academy.guildhall.certification.Certificates;
import academy.guildhall.certification.CohortCertificates.Row;
import academy.guildhall.certification.ui.IssueRounds.Round;
import academy.guildhall.certification.ui.IssueRounds.Task;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.programmes.CohortId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks before certificates or letters are issued, and begins the round. */
@Component
class Issuing {
    private final Certificates certificates;
    private final Appointments appointments;
    private final IssueRounds rounds;
    private final AcademyTime time;

    Issuing(Certificates certificates, Appointments appointments, IssueRounds rounds, AcademyTime time) {
        this.certificates = certificates;
        this.appointments = appointments;
        this.rounds = rounds;
        this.time = time;
    }

    Optional<Round> round(CohortId cohort) {
        return rounds.of(cohort);
    }

    void forget(CohortId cohort) {
        rounds.forget(cohort);
    }

    void askToIssue(CohortId cohort, List<Row> cleared, Runnable begun) {
        UI ui = UI.getCurrent();
        String what = ui.getTranslation("certificate.issue", cleared.size());
        Confirm.ask(what, ui.getTranslation("certificate.issue.effect", cleared.size()), what, () -> {
            List<Task> tasks = cleared.stream()
                    .map(row -> new Task(
                            row.name(),
                            () -> certificates.issue(row.enrolment()).number().text()))
                    .toList();
            rounds.start(cohort, tasks, ui.getLocale());
            begun.run();
        });
    }

    void askToAppoint(CohortId cohort, List<Row> certified, Runnable begun) {
        UI ui = UI.getCurrent();
        String what = ui.getTranslation("appointment.issue", certified.size());
        Dialog dialog = Confirm.frame(what);
        DatePicker from = new DatePicker(ui.getTranslation("appointment.from"));
        Calendars.speak(from, ui.getLocale());
        from.setValue(time.today());
        from.setRequiredIndicatorVisible(true);
        dialog.add(new Paragraph(ui.getTranslation("appointment.issue.effect", certified.size())), from);
        dialog.getFooter().add(Buttons.plain(ui.getTranslation("confirm.no"), dialog::close), Buttons.main(what, () -> {
            if (from.isEmpty()) {
                from.setInvalid(true);
                from.focus();
                return;
            }
            appoint(cohort, certified, from.getValue(), ui);
            dialog.close();
            begun.run();
        }));
        dialog.open();
    }

    private void appoint(CohortId cohort, List<Row> certified, LocalDate from, UI ui) {
        List<Task> tasks = certified.stream()
                .map(row -> new Task(row.name(), () -> {
                    appointments.appoint(row.enrolment(), from);
                    return Objects.requireNonNullElse(row.number(), "");
                }))
                .toList();
        rounds.start(cohort, tasks, ui.getLocale());
    }
}
