package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringInstantiator;
import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;

/**
 * Makes our own pages with their constructor and the services that it wants, looked up once for each kind of page. Spring
 * would look for a bean of the page's type first, and go through all its methods. See ADR 0061.
 */
@org.springframework.stereotype.Component
class PageInstantiator implements InstantiatorFactory {
    private final ApplicationContext context;

    PageInstantiator(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new Pages(service, context);
    }

    private record Recipe(
            Constructor<?> constructor, @Nullable Object[] wanted) {}

    private static final class Pages extends SpringInstantiator {
        private final transient ConfigurableListableBeanFactory beans;
        private final transient Map<Class<?>, Optional<Recipe>> recipes = new ConcurrentHashMap<>();

        Pages(VaadinService service, ApplicationContext context) {
            super(service, context);
            beans = (ConfigurableListableBeanFactory) context.getAutowireCapableBeanFactory();
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            Optional<Recipe> recipe = recipes.computeIfAbsent(type, this::recipe);
            return recipe.isPresent()
                    ? type.cast(BeanUtils.instantiateClass(
                            recipe.get().constructor(), recipe.get().wanted()))
                    : super.getOrCreate(type);
        }

        /** Nothing for what isn't our page, or wants something that is made anew for each. */
        private Optional<Recipe> recipe(Class<?> type) {
            Constructor<?>[] constructors = type.getDeclaredConstructors();
            if (!Component.class.isAssignableFrom(type)
                    || !type.getName().startsWith("academy.guildhall.")
                    || constructors.length != 1
                    || beans.getBeanNamesForType(type).length > 0) {
                return Optional.empty();
            }
            Set<String> names = new LinkedHashSet<>();
            @Nullable Object[] wanted = new Object[constructors[0].getParameterCount()];
            for (int i = 0; i < wanted.length; i++) {
                DependencyDescriptor one = new DependencyDescriptor(new MethodParameter(constructors[0], i), true);
                wanted[i] = beans.resolveDependency(one, type.getName(), names, null);
            }
            return names.stream().allMatch(beans::isSingleton)
                    ? Optional.of(new Recipe(constructors[0], wanted))
                    : Optional.empty();
        }
    }
}
