package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.platform.security.PublicPages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.PageStyle;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.programmes.CohortBoards;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ui.CohortLines;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class CertificationNavigation {
    @Bean
    NavItem certificatesItem() {
        return NavItem.of(
                "certificates.title", "certificates", Glyph.CERTIFICATE, 25, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    NavItem myCertificateItem() {
        return NavItem.of("certificate.mine", "certificate", Glyph.SCROLL, 25, Role.TRAINEE);
    }

    @Bean
    CohortSection certificatesSection() {
        return CohortSection.of("certificates.title", "certificates", 50, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    PublicPages verificationPages() {
        return PublicPages.of("/verify", "/verify/**", "/V/**", "/v/**").takingForms("/verify", "/a/*/verify");
    }

    @Bean
    PageStyle certificationStyle() {
        return new PageStyle("certification.css");
    }

    @Bean
    Waits certificatesToIssue(CohortBoards boards) {
        return new CohortLines(
                boards,
                EnrolmentState.CLEARED,
                "waits.certificates",
                "waits.certificates.open",
                CertificateLinks::ofCohort,
                Role.ADMINISTRATOR);
    }
}
