package academy.guildhall.platform.security;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever asks for a page of a role that isn't theirs sees that it isn't there; that they asked is written down. */
@Configuration(proxyBeanMethods = false)
class RefusedPages {
    @Bean
    static NavigationAccessControlConfigurer pagesOfRoles(ObjectProvider<SecurityLog> log) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withDecisionResolver(new Noting(log));
    }

    private static final class Noting extends DefaultAccessCheckDecisionResolver {
        private final transient ObjectProvider<SecurityLog> log;

        Noting(ObjectProvider<SecurityLog> log) {
            this.log = log;
        }

        @Override
        public AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext asked) {
            AccessCheckResult result = super.resolve(results, asked);
            boolean refused =
                    result.decision() == AccessCheckDecision.DENY || result.decision() == AccessCheckDecision.REJECT;
            if (refused && asked.isNavigating() && !asked.isErrorHandling() && asked.getPrincipal() != null) {
                log.ifAvailable(kept -> kept.page(
                        asked.getPrincipal().getName(), asked.getLocation().getPath()));
            }
            return result;
        }
    }
}
