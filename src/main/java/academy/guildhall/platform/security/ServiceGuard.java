package academy.guildhall.platform.security;

import com.vaadin.flow.component.Component;
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
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
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
    static Advisor guardedServices() {
        AuthorizationManagerBeforeMethodInterceptor guard = AuthorizationManagerBeforeMethodInterceptor.jsr250();
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
    static Advisor scopedServices(ObjectProvider<Authority> authority, ObjectProvider<Places> places) {
        AuthorizationManagerBeforeMethodInterceptor guard = AuthorizationManagerBeforeMethodInterceptor.jsr250();
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                new ComposablePointcut(type -> AnnotatedElementUtils.hasAnnotation(type, Service.class))
                        .intersection(guard.getPointcut()),
                new ScopeGuard(authority, places));
        advisor.setOrder(guard.getOrder() + 1);
        return advisor;
    }

    /** Spring asks at every page that is made whether one of its several hundred methods is to be advised: none is. */
    @Bean
    static BeanFactoryPostProcessor pagesWithoutProxies() {
        return factory -> factory.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
                .setBeanClassName(Proxies.class.getName());
    }

    static class Proxies extends InfrastructureAdvisorAutoProxyCreator {
        @Override
        protected boolean shouldSkip(Class<?> type, String name) {
            return Component.class.isAssignableFrom(type) || super.shouldSkip(type, name);
        }
    }
}
