package academy.guildhall.certification;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;

/** A lost certificate was printed once more: the same number, the same bytes. */
record CertificateReprinted(CertificateId certificate, PersonId concerns, Act act) implements Transition {
    @Override
    public String subject() {
        return "certificate";
    }

    @Override
    public UUID subjectId() {
        return certificate.value();
    }

    @Override
    public String from() {
        return "PRINTED";
    }

    @Override
    public String to() {
        return "REPRINTED";
    }
}
