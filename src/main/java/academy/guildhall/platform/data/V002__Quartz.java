package academy.guildhall.platform.data;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Quartz's own tables, by the script that Quartz brings along. */
@Component
@ForCommands
@SuppressWarnings("checkstyle:TypeName")
class V002__Quartz extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        ScriptUtils.executeSqlScript(
                context.getConnection(),
                new EncodedResource(
                        new ClassPathResource("org/quartz/impl/jdbcjobstore/tables_postgres.sql"), "UTF-8"));
    }

    /** The script commits by itself. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }
}
