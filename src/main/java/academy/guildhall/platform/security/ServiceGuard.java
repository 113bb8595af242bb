package academy.guildhall.platform.security;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Guards services by their {@code @RolesAllowed} and {@code @PermitAll}, and leaves pages alone: those say the same words to
 * Vaadin, which reads them before it makes a page. See ADR 0061.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ServiceGuard {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor guardedServices(ObjectProvider<AuthorizationEventPublisher> refusals) {
        AuthorizationManagerBeforeMethodInterceptor guard = AuthorizationManagerBeforeMethodInterceptor.jsr250();
        guard.setAuthorizationEventPublisher(new Heard(refusals));
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                new ComposablePointcut(type -> AnnotatedElementUtils.hasAnnotation(type, Service.class))
                        .intersection(guard.getPointcut()),
                guard);
        advisor.setOrder(guard.getOrder());
        return advisor;
    }

    /** After the roles, before any transaction. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor scopedServices(
            ObjectProvider<Authority> authority, ObjectProvider<Places> places, ObjectProvider<SecurityLog> log) {
        AuthorizationManagerBeforeMethodInterceptor guard = AuthorizationManagerBeforeMethodInterceptor.jsr250();
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                new ComposablePointcut(type -> AnnotatedElementUtils.hasAnnotation(type, Service.class))
                        .intersection(guard.getPointcut()),
                new ScopeGuard(authority, places, log));
        advisor.setOrder(guard.getOrder() + 1);
        return advisor;
    }

    /** Spring asks at every page that is made whether one of its several hundred methods is to be advised: none is. */
    @Bean
    static BeanFactoryPostProcessor pagesWithoutProxies() {
        return factory -> factory.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
                .setBeanClassName(Proxies.class.getName());
    }

    /** Who is refused is heard of, by whoever is there once all is made. */
    private record Heard(ObjectProvider<AuthorizationEventPublisher> refusals) implements AuthorizationEventPublisher {
        @Override
        public <T> void publishAuthorizationEvent(
                Supplier<Authentication> who, T what, @Nullable AuthorizationResult result) {
            refusals.ifAvailable(publisher -> publisher.publishAuthorizationEvent(who, what, result));
        }
    }

    static class Proxies extends InfrastructureAdvisorAutoProxyCreator {
        @Override
        protected boolean shouldSkip(Class<?> type, String name) {
            return Component.class.isAssignableFrom(type) || super.shouldSkip(type, name);
        }
    }
}
