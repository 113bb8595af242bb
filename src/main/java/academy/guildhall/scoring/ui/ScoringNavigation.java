package academy.guildhall.scoring.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.KeptOnDevice;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.PageStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class ScoringNavigation {
    @Bean
    NavItem scoringItem() {
        return NavItem.of("scoring.title", "scoring", Glyph.CHECKED_SHEET, 15, Role.ASSESSOR);
    }

    @Bean
    KeptOnDevice unsentSheets() {
        return new KeptOnDevice("/ui/desk/unsent.js", "scoring.unsent");
    }

    @Bean
    PageStyle scoringStyle() {
        return new PageStyle("scoring.css");
    }
}
