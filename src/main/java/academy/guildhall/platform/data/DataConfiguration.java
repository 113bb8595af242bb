package academy.guildhall.platform.data;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector.DefaultQueryEnhancerSelector;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * How aggregates reach the database. Repositories are made while the first page is served already; a query that is wrong
 * still ends the start.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "academy.guildhall",
        repositoryBaseClass = FlushingRepository.class,
        bootstrapMode = BootstrapMode.DEFERRED,
        queryEnhancerSelector = DataConfiguration.AsWritten.class)
class DataConfiguration {
    /** For so long the pool would believe that a connection is as good as when it was last used. See ADR 0074. */
    private static final String BELIEVED = "com.zaxxer.hikari.aliveBypassWindowMs";

    /** Each connection is tried before it is lent: a round trip, and no request hangs on a line that is dead. */
    @Bean
    static BeanFactoryPostProcessor triesEachConnection() {
        return before -> {
            if (System.getProperty(BELIEVED) == null) {
                System.setProperty(BELIEVED, "0");
            }
        };
    }

    /** Queries are run as they are written, so that only Hibernate has to parse them. */
    static class AsWritten extends DefaultQueryEnhancerSelector {
        AsWritten() {
            super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
        }
    }
}
