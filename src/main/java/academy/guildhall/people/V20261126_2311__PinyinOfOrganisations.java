package academy.guildhall.people;

import academy.guildhall.platform.data.ForCommands;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Reads the names of the organisations that are there already: the database doesn't know how. */
@Component
@ForCommands
@SuppressWarnings("checkstyle:TypeName")
class V20261126_2311__PinyinOfOrganisations extends BaseJavaMigration {
    private static final int AT_ONCE = 1_000;

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement all = context.getConnection().createStatement();
                PreparedStatement write = context.getConnection()
                        .prepareStatement("update organisation set pinyin_key = ? where id = ?")) {
            all.setFetchSize(AT_ONCE);
            ResultSet found = all.executeQuery("select id, name from organisation");
            int waiting = 0;
            while (found.next()) {
                write.setString(1, Organisation.pinyinOf(found.getString("name")));
                write.setObject(2, found.getObject("id"));
                write.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }
}
