package academy.guildhall.admissions.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class AdmissionsNavigation {
    @Bean
    NavItem applicationsItem() {
        return NavItem.of(
                "applications.title", "applications", Glyph.APPLICANT, 6, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    NavItem nomineesItem() {
        return NavItem.of("nominees.title", "nominees", Glyph.APPLICANT, 6, Role.OFFICER);
    }

    @Bean
    NavItem myApplicationItem() {
        return NavItem.of("application.mine", "application", Glyph.SHEET, 30, Role.TRAINEE);
    }
}
