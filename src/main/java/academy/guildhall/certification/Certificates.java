package academy.guildhall.certification;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates, and ends them or prints them again with a reason. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Certificates {
    private final CertificateRepository certificates;
    private final Terms terms;
    private final CertificateIssue issue;
    private final EnrolmentProgress progress;
    private final PrintingLog printings;
    private final ApplicationEventPublisher events;
    private final CurrentUser current;

    Certificates(
            CertificateRepository certificates,
            Terms terms,
            CertificateIssue issue,
            EnrolmentProgress progress,
            PrintingLog printings,
            ApplicationEventPublisher events,
            CurrentUser current) {
        this.certificates = certificates;
        this.terms = terms;
        this.issue = issue;
        this.progress = progress;
        this.printings = printings;
        this.events = events;
        this.current = current;
    }

    /** What was issued. */
    public record Issued(CertificateId id, CertificateNumber number) {}

    /**
     * Certifies somebody whose notice has closed: number, paper and the record of both, or nothing at all. Refused while an
     * objection is open, by the database too.
     */
    public Issued issue(EnrolmentId enrolment) {
        Act act = current.act();
        Certificate issued = issue.first(progress.row(enrolment), act);
        progress.move(enrolment, EnrolmentState.CERTIFIED, act);
        tell(issued.person(), "certificate.issued", issued);
        return issued(issued);
    }

    /** Voids the certificate and, with it, the appointment. */
    public void revoke(CertificateId id, Seen seen, String reason) {
        Certificate certificate = find(id, seen);
        Act act = current.act(reason);
        certificate.revoke(act);
        certificates.save(certificate);
        terms.revoked(certificate.enrolment(), act);
        progress.move(certificate.enrolment(), EnrolmentState.REVOKED, act);
        tell(certificate.person(), "certificate.revoked", certificate);
    }

    /** Counts one more printing of a lost one: the same number and bytes. Answers which printing it is. */
    public int reprint(CertificateId id, Seen seen, String reason) {
        Certificate certificate = find(id, seen);
        Act act = current.act(reason);
        int printing = certificate.reprint(act);
        certificates.save(certificate);
        printings.add(id, printing, act);
        return printing;
    }

    /** Issues one with today's name and a number of its own in place of this one, which says from now on that it was superseded. */
    public Issued replace(CertificateId id, Seen seen, String reason) {
        Certificate wrong = find(id, seen);
        Act act = current.act(reason);
        wrong.supersede(act);
        certificates.save(wrong);
        Certificate right = issue.instead(progress.row(wrong.enrolment()), wrong.id(), act);
        tell(right.person(), "certificate.issued", right);
        return issued(right);
    }

    private static Issued issued(Certificate certificate) {
        return new Issued(certificate.id(), new CertificateNumber(certificate.number()));
    }

    private Certificate find(CertificateId id, Seen seen) {
        Certificate certificate = certificates.findById(id).orElseThrow(() -> new NotFound("certificate", id));
        certificate.requireSeen(seen);
        return certificate;
    }

    private void tell(PersonId person, String what, Certificate certificate) {
        events.publishEvent(new Tell(
                        person,
                        what + ":" + certificate.id(),
                        what,
                        List.of(certificate.number()),
                        CertificateLinks.mine())
                .about(certificate.id())
                .latestOn(certificate.id()));
    }
}
