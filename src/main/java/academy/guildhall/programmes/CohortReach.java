package academy.guildhall.programmes;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the roles of whoever is signed in go over programmes and cohorts. */
@Component
@ModuleApi
public class CohortReach {
    private final Authority authority;
    private final JdbcClient jdbc;

    CohortReach(Authority authority, JdbcClient jdbc) {
        this.authority = authority;
        this.jdbc = jdbc;
    }

    public Within of(Role... roles) {
        Reach reach = authority.reach(roles);
        if (reach.everywhere()) {
            return new Within(true, Set.of(), Set.of());
        }
        Set<UUID> programmes = new HashSet<>(reach.of(Scope.Kind.PROGRAMME));
        Set<UUID> academies = reach.of(Scope.Kind.ACADEMY);
        if (!academies.isEmpty()) {
            programmes.addAll(jdbc.sql("select id from programme where academy_id = any(:academies)")
                    .param("academies", academies.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list());
        }
        return new Within(false, programmes, reach.of(Scope.Kind.COHORT));
    }

    /** For lists of what those who run cohorts see. */
    public Within ofThoseWhoRun() {
        return of(Role.ADMINISTRATOR, Role.COORDINATOR);
    }
}
