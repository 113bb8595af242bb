package academy.guildhall.people;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisation stands under which: an officer sees their own and all under it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class OrganisationTree {
    /** Any number: whoever changes the tree takes this lock. */
    private static final long BUILDING = 7_110_522;

    private final JdbcClient jdbc;
    private final Authority authority;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    OrganisationTree(JdbcClient jdbc, Authority authority, CurrentUser current, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.current = current;
        this.events = events;
    }

    public record Named(OrganisationId id, String name) {}

    /** The one right above, if there is one. */
    public Optional<Named> above(OrganisationId organisation) {
        return jdbc.sql("""
                        select p.id, p.name from organisation o join organisation p on p.id = o.parent_id where o.id = :id
                        """)
                .param("id", organisation.value())
                .query(Named.class)
                .optional();
    }

    /** Those right below, by name. */
    public List<Named> below(OrganisationId organisation) {
        return jdbc.sql("select id, name from organisation where parent_id = :id order by name_key, id limit 500")
                .param("id", organisation.value())
                .query(Named.class)
                .list();
    }

    /** Puts one, as it was seen, under another, or under none. Refused where it would come to stand under itself. */
    @Transactional
    public void put(OrganisationId organisation, Seen seen, @Nullable OrganisationId above) {
        if (!authority.isEverywhere(Role.ADMINISTRATOR)) {
            throw new Refusal("organisation.merge.everywhere");
        }
        // One who builds the tree at a time: two halves of a circle must not be closed at once.
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", BUILDING).query(rs -> {});
        UUID parent = above == null ? null : above.value();
        if (parent != null
                && jdbc.sql("select exists (select from branches_of(:above) b where b.branch_id = :id)")
                        .param("above", parent)
                        .param("id", organisation.value())
                        .query(Boolean.class)
                        .single()) {
            throw new Refusal("organisation.above.circle");
        }
        int changed = jdbc.sql("""
                        update organisation set parent_id = :above, version = version + 1
                        where id = :id and version = :seen and parent_id is distinct from :above
                        """)
                .param("above", parent, Types.OTHER)
                .param("id", organisation.value())
                .param("seen", seen.version())
                .update();
        if (changed > 0) {
            events.publishEvent(
                    Moved.said("organisation", organisation.value(), null, "PUT_UNDER", current.act(name(parent))));
        } else if (name(organisation.value()) == null) {
            throw new NotFound("organisation", organisation);
        } else {
            requireUnder(organisation, above);
        }
    }

    /** What stands there already is done; what stands elsewhere by now wasn't seen. */
    private void requireUnder(OrganisationId organisation, @Nullable OrganisationId above) {
        Named now = above(organisation).orElse(null);
        if (!Objects.equals(now == null ? null : now.id(), above)) {
            throw new Stale(Seen.FIRST, List.of(new Fact("organisation.above", now == null ? null : now.name())));
        }
    }

    private @Nullable String name(@Nullable UUID organisation) {
        return organisation == null
                ? null
                : jdbc.sql("select name from organisation where id = :id")
                        .param("id", organisation)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
