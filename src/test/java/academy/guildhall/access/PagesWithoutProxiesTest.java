package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** See ADR 0061: services are guarded by proxies, pages by Vaadin. */
@ApplicationTest
class PagesWithoutProxiesTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @BeforeEach
    void somebody() {
        Acting.signIn(acting.person("某人"), Role.values());
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private static Stream<? extends Class<? extends Component>> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(page -> page.getPackageName().startsWith("academy.guildhall"));
    }

    @Test
    void aPageIsWhatItsClassSays() {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(
                                VaadinService.getCurrent().getInstantiator().getOrCreate(page))
                        .isExactlyInstanceOf(page));
    }

    @Test
    void aPageThatSpringMakesIsNoProxyEither() {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(
                                context.getAutowireCapableBeanFactory().createBean(page))
                        .isExactlyInstanceOf(page));
    }

    @Test
    void everyServiceIsAProxy() {
        List<Object> services = context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("academy.guildhall"))
                .toList();
        assertThat(services).isNotEmpty().allMatch(AopUtils::isAopProxy);
    }
}
