package academy.guildhall.platform.data;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** How aggregates reach the database. */
@Configuration
@EnableJpaRepositories(basePackages = "academy.guildhall", repositoryBaseClass = FlushingRepository.class)
class DataConfiguration {}
