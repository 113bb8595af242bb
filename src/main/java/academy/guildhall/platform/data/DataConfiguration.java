package academy.guildhall.platform.data;

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
    /** Queries are run as they are written, so that only Hibernate has to parse them. */
    static class AsWritten extends DefaultQueryEnhancerSelector {
        AsWritten() {
            super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
        }
    }
}
