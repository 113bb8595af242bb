package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.certification.PersonCertificates;
import academy.guildhall.people.ui.PersonPart;
import academy.guildhall.people.ui.RoadLines;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Finds;
import academy.guildhall.platform.ui.Found;
import academy.guildhall.platform.ui.Words;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search finds of certificates, and the certificates on the page about a person. */
@Configuration(proxyBeanMethods = false)
public class CertificationFinds {
    @Bean
    Finds findsCertificates(CertificationQueries register) {
        return Finds.of(
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                50,
                words ->
                        register
                                .page(new CertificationQueries.Filter(words, null, null), Order.OWN, 0, Finds.MOST)
                                .stream()
                                .map(row -> new Found(
                                        Words.of("search.kind.certificate"),
                                        row.number(),
                                        row.name(),
                                        CertificateLinks.certificate(row.id())))
                                .toList());
    }

    @Bean
    PersonPart certificatesOfAPerson(PersonCertificates certificates, HumanDates dates) {
        return new PersonPart(Set.of(Role.ADMINISTRATOR), 50, "certificates.title", person -> {
            RoadLines lines = new RoadLines();
            certificates
                    .of(person)
                    .forEach(row -> lines.line(
                            row.number(),
                            CertificateLinks.certificate(row.id()),
                            row.state(),
                            dates.date(row.issuedOn(), Words.locale())));
            return lines.orNothing();
        });
    }
}
