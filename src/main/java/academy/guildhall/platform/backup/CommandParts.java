package academy.guildhall.platform.backup;

import academy.guildhall.platform.data.ForCommands;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All that a command begins with. It is no configuration of the application's, which has more than this. */
@ComponentScan(
        basePackages = "academy.guildhall",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = ForCommands.class))
@ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class, DataSourceAutoConfiguration.class})
@Import({Catalog.class, Rows.class, Schema.class, Backup.class, Restore.class})
class CommandParts {
    @Bean
    static JdbcOperations operations(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    static JdbcClient client(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    static TransactionTemplate transaction(DataSource source) {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
