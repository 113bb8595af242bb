package academy.guildhall.appointment.ui;

import academy.guildhall.appointment.AppointmentQueries;
import academy.guildhall.appointment.AppointmentState;
import academy.guildhall.certification.CertificateId;
import academy.guildhall.certification.ui.CertificatePart;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Download;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.ui.RuleHelp;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The appointment, where a certificate is shown. */
@org.springframework.stereotype.Component
class LetterPart implements CertificatePart {
    private final AppointmentQueries appointments;
    private final HumanDates dates;
    private final RuleHelp help;

    LetterPart(AppointmentQueries appointments, HumanDates dates, RuleHelp help) {
        this.appointments = appointments;
        this.help = help;
        this.dates = dates;
    }

    @Override
    public List<Component> onPage(CertificateId certificate, EnrolmentId enrolment) {
        return appointments
                .letter(enrolment)
                .map(letter -> List.<Component>of(new H2(Words.of("appointment.title")), facts(letter)))
                .orElse(List.of());
    }

    private Facts facts(AppointmentQueries.Letter letter) {
        LocalDate ended = letter.endedOn();
        return new Facts()
                .fact("enrolment.state", new StateBadge(letter.state()))
                .fact("appointment.from", dates.date(letter.startsOn(), Words.locale()))
                .fact("appointment.until", dates.date(letter.endsOn(), Words.locale()))
                .fact(
                        "appointment.endedOn",
                        ended == null || letter.state() == AppointmentState.IN_FORCE
                                ? null
                                : dates.date(ended, Words.locale()))
                .fact("appointment.letter", download(letter));
    }

    private static Download download(AppointmentQueries.Letter letter) {
        return new Download("files/letters/" + letter.id(), Words.of("appointment.download"));
    }

    @Override
    public List<Component> forOwner(CertificateId certificate, EnrolmentId enrolment, boolean whole) {
        return appointments
                .letter(enrolment)
                .filter(letter -> letter.state() == AppointmentState.IN_FORCE)
                .map(letter -> {
                    List<Component> parts = new ArrayList<>();
                    parts.add(new Span(Words.of(
                            "appointment.term",
                            dates.date(letter.startsOn(), Words.locale()),
                            dates.date(letter.endsOn(), Words.locale()))));
                    if (whole) {
                        parts.add(help.of(enrolment, "appointment"));
                        parts.add(download(letter));
                    }
                    return parts;
                })
                .orElse(List.of());
    }
}
