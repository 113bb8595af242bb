package academy.guildhall.people;

import academy.guildhall.people.OrganisationTree.Named;
import academy.guildhall.platform.Seen;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisation stands under which, as it is kept. */
@Repository
class TreeStore {
    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Named> above(OrganisationId organisation) {
        return jdbc.sql("""
                        select p.id, p.name from organisation o join organisation p on p.id = o.parent_id where o.id = :id
                        """)
                .param("id", organisation.value())
                .query(Named.class)
                .optional();
    }

    List<Named> below(OrganisationId organisation) {
        return jdbc.sql("select id, name from organisation where parent_id = :id order by name_key, id limit 500")
                .param("id", organisation.value())
                .query(Named.class)
                .list();
    }

    /** Whether the upper one is the lower one, or stands anywhere above it. */
    boolean isAbove(OrganisationId upper, OrganisationId lower) {
        return jdbc.sql("select exists (select from branches_of(:lower) b where b.branch_id = :upper)")
                .param("lower", lower.value())
                .param("upper", upper.value())
                .query(Boolean.class)
                .single();
    }

    /** How many were changed: none when it stands there already, or isn't as it was seen. */
    int put(OrganisationId organisation, Seen seen, @Nullable OrganisationId above) {
        return jdbc.sql("""
                        update organisation set parent_id = :above, version = version + 1
                        where id = :id and version = :seen and parent_id is distinct from :above
                        """)
                .param("above", above == null ? null : above.value(), Types.OTHER)
                .param("id", organisation.value())
                .param("seen", seen.version())
                .update();
    }

    @Nullable
    String name(@Nullable OrganisationId organisation) {
        return organisation == null
                ? null
                : jdbc.sql("select name from organisation where id = :id")
                        .param("id", organisation.value())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
