package academy.guildhall.credentials.ui;

import academy.guildhall.platform.security.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's page stands: open to everybody. */
@Configuration(proxyBeanMethods = false)
public class CredentialsNavigation {
    @Bean
    PublicPages checkPages() {
        return PublicPages.of("/check", "/check/**");
    }
}
