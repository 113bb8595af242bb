package academy.guildhall.certification.ui;

import academy.guildhall.certification.MyCertificates;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of certificates to those who have one. */
@Configuration(proxyBeanMethods = false)
public class CertificationCards {
    private record Offer(Set<Role> roles, int order, Function<SignedIn, Optional<Component>> make) implements HomeCard {
        @Override
        public Optional<Component> create(SignedIn user) {
            return make.apply(user);
        }
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
