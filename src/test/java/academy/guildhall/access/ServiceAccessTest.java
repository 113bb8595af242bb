package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks every role over every service: who may call what is written down in {@code access-services.txt}, and every call is
 * tried. A new service, or another role for one, shows here and is to be looked at.
 */
@ApplicationTest
class ServiceAccessTest {
    private static final Path WRITTEN = Path.of("src/test/resources/access-services.txt");
    private static final String EVERYONE = "everyone";

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Acting acting;

    private record Call(Object service, Method method, String name) {}

    @Test
    void everyServiceLetsInThoseWhoAreWrittenDown() throws IOException {
        List<String> found = calls().stream()
                .map(call -> call.name() + ": " + String.join(", ", allowed(call)))
                .toList();
        assertThat(found).containsExactlyElementsOf(Files.readAllLines(WRITTEN));
    }

    @Test
    void everyServiceRefusesEveryOtherRole() {
        PersonId person = acting.person("某人");
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            Set<String> allowed = allowed(call);
            for (Role role : Role.values()) {
                boolean expected = allowed.contains(EVERYONE) || allowed.contains(role.name());
                boolean refused = Acting.ask(person, role, () -> isRefused(call));
                if (expected == refused) {
                    wrong.add(call.name() + " as " + role + (refused ? " is refused" : " is let in"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whether the guard says no. What goes wrong behind it, for want of sensible arguments, is rolled back and no matter. */
    private boolean isRefused(Call call) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            status.setRollbackOnly();
            try {
                call.method().invoke(call.service(), arguments(call.method()));
                return false;
            } catch (InvocationTargetException e) {
                return isGuard(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static boolean isGuard(Throwable thrown) {
        return thrown instanceof AccessDeniedException
                && Arrays.stream(thrown.getStackTrace())
                        .limit(3)
                        .anyMatch(frame -> frame.getClassName().startsWith("org.springframework.security"));
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> {
                    if (type == int.class) {
                        return (Object) 1;
                    }
                    return type == boolean.class ? Boolean.FALSE : type == long.class ? Long.valueOf(1) : null;
                })
                .toArray();
    }

    private List<Call> calls() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("academy.guildhall"))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !method.isBridge())
                        .map(method -> new Call(bean, method, name(method))))
                .sorted(Comparator.comparing(Call::name))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Set<String> allowed(Call call) {
        Method method = call.method();
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Set.of(EVERYONE);
        }
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null && method.getDeclaringClass().isAnnotationPresent(PermitAll.class)) {
            return Set.of(EVERYONE);
        }
        RolesAllowed its = roles == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : roles;
        return new TreeSet<>(Set.of(its.value()));
    }
}
