package academy.guildhall.appointment;

import academy.guildhall.appointment.Appointment.Term;
import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.certification.CertificatesInForce;
import academy.guildhall.certification.IssueFacts;
import academy.guildhall.certification.IssuedCertificate;
import academy.guildhall.papers.PaperStore;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints those who are certified, for the years that the cohort's rules say. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Appointments {
    private final AppointmentRepository appointments;
    private final CertificatesInForce certificates;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final IssueFacts facts;
    private final LetterPaper letter;
    private final PaperStore papers;
    private final ApplicationEventPublisher events;
    private final CurrentUser current;
    private final AcademyTime time;

    Appointments(
            AppointmentRepository appointments,
            CertificatesInForce certificates,
            EnrolmentProgress progress,
            CohortRules rules,
            IssueFacts facts,
            LetterPaper letter,
            PaperStore papers,
            ApplicationEventPublisher events,
            CurrentUser current,
            AcademyTime time) {
        this.appointments = appointments;
        this.certificates = certificates;
        this.progress = progress;
        this.rules = rules;
        this.facts = facts;
        this.letter = letter;
        this.papers = papers;
        this.events = events;
        this.current = current;
        this.time = time;
    }

    /**
     * Appoints somebody certified from a day on, with a letter.
     *
     * @param from the first day of the term; not before the certificate's date
     */
    public AppointmentId appoint(EnrolmentId enrolment, LocalDate from) {
        EnrolmentRow trainee = progress.row(enrolment);
        if (trainee.state() != EnrolmentState.CERTIFIED) {
            throw new Refusal("appointment.refused.state");
        }
        IssuedCertificate certificate =
                certificates.of(enrolment).orElseThrow(() -> new Refusal("appointment.refused.state"));
        if (from.isBefore(certificate.issuedOn())) {
            throw new Refusal("appointment.refused.early");
        }
        Act act = current.act();
        LocalDate today = time.today();
        Term term = Term.years(from, rules.of(trainee.cohort()).appointmentYears());
        IssueFacts.Course course = facts.course(enrolment);
        LetterData data = new LetterData(
                certificate.number(),
                certificate.name(),
                trainee.employer(),
                course.certifiesZh(),
                course.certifiesEn(),
                term.from(),
                term.until(),
                today,
                course.issuerZh(),
                course.issuerEn(),
                facts.verifyAddress(certificate.token()));
        String hash = papers.keep(letter.of(data), data);
        Appointment appointment = appointments.save(new Appointment(certificate, term, hash, today, act));
        progress.move(enrolment, EnrolmentState.APPOINTED, act);
        events.publishEvent(new Tell(
                        certificate.person(),
                        "appointment.issued:" + appointment.id(),
                        "appointment.issued",
                        List.of(
                                certificate.number(),
                                term.from().toString(),
                                term.until().toString()),
                        CertificateLinks.mine())
                .about(appointment.id()));
        return appointment.id();
    }
}
