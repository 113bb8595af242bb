package academy.guildhall.appointment;

import academy.guildhall.certification.CertificateId;
import academy.guildhall.certification.IssuedCertificate;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody certified is appointed, from a day to a day, by a letter that never changes. */
@Entity
class Appointment extends AbstractAggregateRoot<Appointment> {
    @EmbeddedId
    private AppointmentId id;

    @Version
    private @Nullable Integer version;

    private CertificateId certificate;
    private EnrolmentId enrolment;
    private PersonId person;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String paperHash;

    @Enumerated(EnumType.STRING)
    private AppointmentState state;

    private LocalDate issuedOn;
    private Instant issuedAt;
    private @Nullable PersonId issuedBy;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedReason;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(IssuedCertificate certificate, Term term, String paperHash, LocalDate issuedOn, Act act) {
        this.id = AppointmentId.next();
        this.certificate = certificate.id();
        this.enrolment = certificate.enrolment();
        this.person = certificate.person();
        this.startsOn = term.from();
        this.endsOn = term.until();
        this.paperHash = paperHash;
        this.state = AppointmentState.IN_FORCE;
        this.issuedOn = issuedOn;
        this.issuedAt = act.at();
        this.issuedBy = act.by();
        registerEvent(Moved.of("appointment", id.value(), person, null, state, act));
    }

    /** From a day until a day, both included. */
    record Term(LocalDate from, LocalDate until) {
        /** So many years: from 7 September 2026 for three years is until 6 September 2029. */
        static Term years(LocalDate from, int years) {
            return new Term(from, from.plusYears(years).minusDays(1));
        }
    }

    void end(LocalDate on, Act act) {
        moveTo(AppointmentState.ENDED, act);
        endedReason = act.reasonOr("appointment.refused.reason");
        endedOn = on;
    }

    private void moveTo(AppointmentState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("appointment.refused.over");
        }
        registerEvent(Moved.of("appointment", id.value(), person, state, next, act));
        state = next;
    }

    AppointmentId id() {
        return id;
    }
}
