package academy.guildhall.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The beans behind {@link ApplicationTest}. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Acting.class, Academies.class})
public class TestSetup {
    static {
        // As long as a slow machine needs that does something else, too.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(45));
    }

    @Bean
    static DynamicPropertyRegistrar database() {
        return registry -> {
            String url = TestDatabase.fresh();
            registry.add("spring.datasource.url", () -> url);
            registry.add("spring.datasource.username", () -> "postgres");
            registry.add("spring.datasource.password", () -> "postgres");
            registry.add("guildhall.home", () -> home().toString());
            // The tests' own work would leave nothing to what stands behind it.
            registry.add("guildhall.rendering.nice", () -> "0");
        };
    }

    /** A new, empty folder for the files of one application. */
    public static Path home() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "home");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static BeanPostProcessor watchStatements(org.springframework.beans.factory.ObjectProvider<Statements> statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource real ? statements.getObject().watch(real) : bean;
            }
        };
    }
}
