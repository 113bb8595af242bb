package academy.guildhall.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A migration may take as long as it takes: an index over many rows is silent for longer than any page may wait. */
@Configuration(proxyBeanMethods = false)
class PatientMigrations {
    private static final int FOR_EVER = 0;

    @Bean
    FlywayConfigurationCustomizer patience() {
        return flyway -> flyway.dataSource(new DelegatingDataSource(flyway.getDataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.setNetworkTimeout(Runnable::run, FOR_EVER);
                return connection;
            }
        });
    }
}
