package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every role over every route: who may open what is written down in {@code access-routes.txt}, and every one is tried. */
@ApplicationTest
class RouteAccessTest extends SpringBrowserlessTest {
    private static final Path WRITTEN = Path.of("src/test/resources/access-routes.txt");
    private static final String EVERYONE = "everyone";

    @Autowired
    Acting acting;

    @Autowired
    List<NavItem> items;

    @BeforeEach
    void somebody() {
        Acting.signIn(acting.person("某人"), Role.values());
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void everyRouteIsOpenToThoseWhoAreWrittenDown() throws IOException {
        List<String> found = routes().stream()
                .map(route -> "/" + route.getTemplate() + ": " + String.join(", ", allowed(route)))
                .toList();
        assertThat(found).containsExactlyElementsOf(Files.readAllLines(WRITTEN));
    }

    @Test
    void everyRouteIsClosedToEveryOtherRole() {
        List<String> wrong = new ArrayList<>();
        for (RouteData route : routes()) {
            Set<String> allowed = allowed(route);
            for (Role role : Role.values()) {
                Acting.signIn(acting.person("某人"), role);
                boolean expected = allowed.contains(EVERYONE) || allowed.contains(role.name());
                boolean opened = opens(route);
                if (expected != opened) {
                    wrong.add("/" + route.getTemplate() + " as " + role + (opened ? " opens" : " stays closed"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEntryOfTheNavigationLeadsWhereThoseWhoSeeItMayGo() {
        Map<String, Set<String>> allowed =
                routes().stream().collect(Collectors.toMap(RouteData::getTemplate, RouteAccessTest::allowed));
        List<String> dead = items.stream()
                .filter(item -> {
                    Set<String> who = allowed.getOrDefault(item.path(), Set.of());
                    return !who.contains(EVERYONE)
                            && !item.roles().stream().allMatch(role -> who.contains(role.name()));
                })
                .map(NavItem::path)
                .toList();
        assertThat(items).isNotEmpty();
        assertThat(dead).isEmpty();
    }

    /** Access control answers "not found"; a view that then finds nothing under a made-up id has been let in. */
    private boolean opens(RouteData route) {
        String path = route.getTemplate()
                .replaceAll(":[a-zA-Z]+(\\([^)]*\\))?\\??", UUID.randomUUID().toString());
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate(path);
        return !getCurrentView().getClass().getSimpleName().equals("NotFoundPage");
    }

    private List<RouteData> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().getPackageName().startsWith("academy.guildhall"))
                .sorted(Comparator.comparing(RouteData::getTemplate))
                .toList();
    }

    private static Set<String> allowed(RouteData route) {
        Class<?> view = route.getNavigationTarget();
        return view.isAnnotationPresent(PermitAll.class)
                ? Set.of(EVERYONE)
                : new TreeSet<>(Set.of(view.getAnnotation(RolesAllowed.class).value()));
    }
}
