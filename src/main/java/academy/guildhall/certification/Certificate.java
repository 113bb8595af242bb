package academy.guildhall.certification;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.text.SearchText;
import academy.guildhall.platform.text.TextKey;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What was issued to one person: a number, a name and a paper that never change, and whether it is still in force. */
@Entity
class Certificate extends AbstractAggregateRoot<Certificate> {
    @EmbeddedId
    private CertificateId id;

    @Version
    private @Nullable Integer version;

    private EnrolmentId enrolment;
    private PersonId person;
    private ProgrammeId programme;
    private int year;
    private int batch;
    private int serial;
    private String number;
    private String token;
    private String name;
    private String nameKey;
    private String searchText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] searchPieces;

    private String paperHash;
    private @Nullable CertificateId replaces;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    private LocalDate issuedOn;
    private Instant issuedAt;
    private @Nullable PersonId issuedBy;
    private int printings;
    private @Nullable Instant endedAt;
    private @Nullable String endedReason;

    @SuppressWarnings("NullAway.Init")
    protected Certificate() {}

    /**
     * @param token random, by which the public page behind the QR code is found
     * @param paperHash the stored paper's SHA-256, in hexadecimal
     */
    Certificate(Series.Place place, Holder holder, String token, String paperHash, LocalDate issuedOn, Act act) {
        this.id = CertificateId.next();
        this.enrolment = holder.enrolment();
        this.person = holder.person();
        this.programme = place.programme();
        this.year = place.year();
        this.batch = place.batch();
        this.serial = place.serial();
        this.number = place.number().text();
        this.token = token;
        this.name = holder.name();
        this.nameKey = TextKey.name(holder.name());
        SearchText found = SearchText.ofPerson(name, number);
        this.searchText = found.text();
        this.searchPieces = found.pieces().toArray(String[]::new);
        this.paperHash = paperHash;
        this.replaces = holder.replaces();
        this.state = CertificateState.IN_FORCE;
        this.issuedOn = issuedOn;
        this.issuedAt = act.at();
        this.issuedBy = act.by();
        this.printings = 1;
        registerEvent(Moved.of("certificate", id.value(), person, null, state, act));
    }

    /**
     * Whom it is for.
     *
     * @param replaces the superseded one whose place it takes, if any
     */
    record Holder(
            EnrolmentId enrolment,
            PersonId person,
            String name,
            @Nullable CertificateId replaces) {}

    void revoke(Act act) {
        moveTo(CertificateState.REVOKED, act);
    }

    /** Makes room for one that says it right. */
    void supersede(Act act) {
        moveTo(CertificateState.SUPERSEDED, act);
    }

    private void moveTo(CertificateState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("certificate.refused.over");
        }
        endedReason = act.reasonOr("certificate.refused.reason");
        endedAt = act.at();
        registerEvent(Moved.of("certificate", id.value(), person, state, next, act));
        state = next;
    }

    /** Counts one more printing of the same paper, and answers its number. */
    int reprint(Act act) {
        if (state != CertificateState.IN_FORCE) {
            throw new Refusal("certificate.refused.over");
        }
        act.reasonOr("certificate.refused.reason");
        printings++;
        registerEvent(new Moved("certificate", id.value(), person, "PRINTED", "REPRINTED", null, act));
        return printings;
    }

    IssuedCertificate issued() {
        return new IssuedCertificate(id, enrolment, person, number, name, token, issuedOn);
    }

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(
                seen(),
                () -> List.of(
                        new Fact("stale.state", state),
                        new Fact("certificate.printings", printings - 1),
                        new Fact("confirm.reason", endedReason)));
    }

    Seen seen() {
        return Seen.of(version);
    }

    CertificateId id() {
        return id;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    PersonId person() {
        return person;
    }

    String number() {
        return number;
    }

    String token() {
        return token;
    }

    String name() {
        return name;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    CertificateState state() {
        return state;
    }
}
