package academy.guildhall.certification;

import academy.guildhall.people.CorrectedPerson;
import academy.guildhall.people.HearsCorrections;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Transition.Act;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What was issued stands: a certificate says what it said. Whoever corrects its holder may ask for another one in its place,
 * with what is right.
 */
@Component
class CorrectedHolders implements HearsCorrections {
    private final CertificateRepository certificates;
    private final Certificates replacing;

    CorrectedHolders(CertificateRepository certificates, Certificates replacing) {
        this.certificates = certificates;
        this.replacing = replacing;
    }

    private static String choice(Certificate certificate) {
        return "certificate:" + certificate.id();
    }

    @Override
    public List<Consequence> wouldFollow(CorrectedPerson person) {
        if (!person.isRenamed() && !person.isMoved()) {
            return List.of();
        }
        return certificates.inForceOf(person.person()).stream()
                .map(certificate -> (person.isRenamed()
                                ? Consequence.stays(
                                        "certificate.corrected.name", certificate.number(), certificate.name())
                                : Consequence.stays("certificate.corrected.employer", certificate.number()))
                        .offering(choice(certificate)))
                .toList();
    }

    @Override
    public void corrected(CorrectedPerson person, Set<String> chosen, Act act) {
        for (Certificate certificate : certificates.inForceOf(person.person())) {
            if (chosen.contains(choice(certificate))) {
                replacing.replace(certificate.id(), certificate.seen(), act.reasonOr("certificate.refused.reason"));
            }
        }
    }
}
