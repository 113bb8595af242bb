package academy.guildhall.platform.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.annotation.Value;

/** Makes the tables that a backup's rows stood in, by the migrations that made them there. */
class Schema {
    private final DataSource source;
    private final List<JavaMigration> written;
    private final String[] locations;

    Schema(DataSource source, List<JavaMigration> written, @Value("${spring.flyway.locations}") String[] locations) {
        this.source = source;
        this.written = written;
        this.locations = locations;
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(source)
                .locations(locations)
                .javaMigrations(written.toArray(JavaMigration[]::new));
    }

    /** @throws CommandRefused when this version would make other tables */
    void canBeMade(Manifest manifest) {
        List<Manifest.Migration> known = Arrays.stream(flyway().load().info().all())
                .map(one -> new Manifest.Migration(
                        Objects.requireNonNull(one.getVersion()).getVersion(), one.getChecksum()))
                .toList();
        MigrationVersion last = MigrationVersion.fromVersion(manifest.schema());
        MigrationVersion newest = MigrationVersion.fromVersion(known.getLast().version());
        if (last.compareTo(newest) > 0) {
            throw new CommandRefused("The backup was made by a newer Guildhall: its schema is " + last
                    + ", and this one knows none beyond " + newest
                    + ". Restore it with the version that made it, or a later one.");
        }
        Set<Manifest.Migration> needed = known.stream()
                .filter(one -> MigrationVersion.fromVersion(one.version()).compareTo(last) <= 0)
                .collect(Collectors.toSet());
        if (!needed.equals(Set.copyOf(manifest.migrations()))) {
            throw new CommandRefused("The backup was made with other migrations up to " + last
                    + " than this Guildhall has. Restore it with the version that made it.");
        }
    }

    void make(Manifest manifest) {
        flyway().target(manifest.schema()).load().migrate();
    }

    void clear() {
        flyway().cleanDisabled(false).load().clean();
    }
}
