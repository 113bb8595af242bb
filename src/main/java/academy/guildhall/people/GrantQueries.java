package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authority people hold. */
@Repository
class GrantQueries {
    private final JdbcClient jdbc;

    GrantQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(
            UUID id,
            Role role,
            Scope.Kind scope,
            @Nullable UUID scopeId,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Instant givenAt,
            @Nullable String givenBy) {
        Grant grant() {
            return new Grant(role, new Scope(scope, scopeId), startsOn, endsOn);
        }
    }

    /** What somebody holds on a day or will hold, as far as it is within a reach. */
    List<Found> of(PersonId person, LocalDate today, Reach reach) {
        return jdbc.sql("""
                        select g.id, g.role, g.scope, g.scope_id, g.starts_on, g.ends_on, g.given_at, b.name as given_by
                        from authority_grant g
                        join account a on a.id = g.account_id
                        left join person b on b.id = g.given_by_id
                        where a.person_id = :person and g.ended_at is null and (g.ends_on is null or g.ends_on >= :today)
                          and (:everywhere or g.scope = 'INSTALLATION' or g.academy_id = any(:academies))
                        order by g.role, g.scope, g.starts_on, g.id
                        """)
                .param("person", person.value())
                .param("today", today)
                .param("everywhere", reach.everywhere())
                .param("academies", reach.of(Scope.Kind.ACADEMY).toArray(UUID[]::new))
                .query(Found.class)
                .list();
    }
}
