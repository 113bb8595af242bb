package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.certification.CohortCertificates;
import academy.guildhall.certification.CohortCertificates.Waiting;
import academy.guildhall.certification.MyCertificates;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of certificates: to those who wait to issue, and to those who have one. */
@Configuration(proxyBeanMethods = false)
public class CertificationCards {
    private record Offer(Set<Role> roles, int order, Function<SignedIn, Optional<Component>> make) implements HomeCard {
        @Override
        public Optional<Component> create(SignedIn user) {
            return make.apply(user);
        }
    }

    @Bean
    HomeCard certificatesWaitingCard(CohortCertificates certificates) {
        return new Offer(Set.of(Role.ADMINISTRATOR), 16, user -> {
            List<Waiting> waiting = certificates.waiting();
            return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting(waiting));
        });
    }

    private static Card waiting(List<Waiting> waiting) {
        UI ui = UI.getCurrent();
        UnorderedList items = new UnorderedList();
        items.addClassName("list");
        for (Waiting cohort : waiting) {
            Span end = new Span(ui.getTranslation("certificate.waiting", cohort.certificates()));
            end.addClassNames("end", "quiet");
            items.add(new ListItem(Page.link(cohort.name(), CertificateLinks.ofCohort(cohort.cohort())), end));
        }
        return new Card(ui.getTranslation("certificate.waiting.title"), items).now();
    }

    @Bean
    HomeCard myCertificateCard(MyCertificates certificates, List<CertificatePart> parts, HumanDates dates) {
        return new Offer(
                Set.of(Role.TRAINEE),
                2,
                user -> certificates.list().stream()
                        .findFirst()
                        .map(mine -> new Card(
                                UI.getCurrent().getTranslation("certificate.mine"),
                                new Plaque(mine, parts, dates, false))));
    }
}
