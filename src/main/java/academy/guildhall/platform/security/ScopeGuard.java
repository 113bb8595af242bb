package academy.guildhall.platform.security;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.ReflectionUtils;

/**
 * Asks for scope at every service: whoever names a thing must hold one of the method's roles where it stands. Things are
 * named by typed ids, alone, in collections, or in what a form hands in. See ADR 0110.
 */
final class ScopeGuard implements MethodInterceptor {
    private static final int DEEPEST = 2;

    private final ObjectProvider<Authority> authority;
    private final ObjectProvider<Places> places;
    private final ObjectProvider<SecurityLog> log;
    private final Map<Method, Role[]> roles = new ConcurrentHashMap<>();

    ScopeGuard(ObjectProvider<Authority> authority, ObjectProvider<Places> places, ObjectProvider<SecurityLog> log) {
        this.authority = authority;
        this.places = places;
        this.log = log;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Role[] allowed = roles.computeIfAbsent(call.getMethod(), method -> allowed(method, call.getThis()));
        if (allowed.length > 0) {
            try {
                check(allowed, call.getArguments());
            } catch (AccessDeniedException | NotFound refused) {
                log.ifAvailable(SecurityLog::beyondReach);
                throw refused;
            }
        }
        return call.proceed();
    }

    private void check(Role[] allowed, @Nullable Object[] arguments) {
        Authority held = authority.getObject();
        if (!held.isAnywhere(allowed)) {
            throw new AccessDeniedException("held on no day like today");
        }
        Role[] personal = Arrays.stream(allowed).filter(Role::isPersonal).toArray(Role[]::new);
        if (personal.length > 0 && held.isAnywhere(personal) || held.isEverywhere(allowed)) {
            return;
        }
        held.require(named(arguments), allowed);
    }

    /** A person stands for themself only where nothing else is named: who coaches a trainee need not be in the cohort. */
    private List<Object> named(@Nullable Object[] arguments) {
        List<Object> ids = new ArrayList<>();
        for (Object argument : arguments) {
            gather(argument, ids, 0);
        }
        return ids.stream().anyMatch(id -> !(id instanceof PersonId))
                ? ids.stream().filter(id -> !(id instanceof PersonId)).toList()
                : ids;
    }

    private void gather(@Nullable Object argument, List<Object> ids, int depth) {
        if (argument == null) {
            return;
        }
        if (places.getObject().know(argument.getClass())) {
            ids.add(argument);
        } else if (argument instanceof Collection<?> many && depth < DEEPEST) {
            many.forEach(one -> gather(one, ids, depth + 1));
        } else if (argument instanceof Record form
                && depth < DEEPEST
                && form.getClass().getPackageName().startsWith("academy.guildhall")) {
            for (RecordComponent component : form.getClass().getRecordComponents()) {
                Method accessor = component.getAccessor();
                ReflectionUtils.makeAccessible(accessor);
                gather(ReflectionUtils.invokeMethod(accessor, form), ids, depth + 1);
            }
        }
    }

    private static Role[] allowed(Method method, @Nullable Object service) {
        Class<?> type = AopUtils.getTargetClass(Objects.requireNonNull(service));
        Method its = AopUtils.getMostSpecificMethod(method, type);
        if (its.isAnnotationPresent(jakarta.annotation.security.PermitAll.class)) {
            return new Role[0];
        }
        RolesAllowed named = its.getAnnotation(RolesAllowed.class);
        if (named == null && !type.isAnnotationPresent(jakarta.annotation.security.PermitAll.class)) {
            named = type.getAnnotation(RolesAllowed.class);
        }
        return named == null
                ? new Role[0]
                : Arrays.stream(named.value())
                        .filter(role -> !role.equals(Role.SYSTEM_))
                        .map(Role::valueOf)
                        .toArray(Role[]::new);
    }
}
