package academy.guildhall.people;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.security.Place;
import academy.guildhall.platform.security.Places;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds a role where something stands: who can be chosen there as a coach or an assessor. */
@Component
@ModuleApi
public class Holders {
    private final JdbcClient jdbc;
    private final Places places;
    private final AcademyTime time;

    Holders(JdbcClient jdbc, Places places, AcademyTime time) {
        this.jdbc = jdbc;
        this.places = places;
        this.time = time;
    }

    /**
     * Whoever holds the role today and may sign in, now or with an invitation; by name in pinyin order, in one statement.
     *
     * @param where the id of a cohort, say; nobody where there is no such thing
     */
    public List<People.Row> of(Role role, Object where) {
        UUID[] scopes = places.of(where).orElse(Place.INSTALLATION).within().stream()
                .map(Scope::id)
                .toArray(UUID[]::new);
        return jdbc.sql("""
                        select c.id, c.name, c.employer, c.employer_id, c.label
                        from person_view c
                        join account a on a.person_id = c.id and a.state <> 'CLOSED'
                        where exists (select from authority_grant g
                            where g.account_id = a.id and g.role = :role and g.ended_at is null
                              and g.starts_on <= :today and (g.ends_on is null or g.ends_on >= :today)
                              and (g.scope = 'INSTALLATION' or g.scope_id = any(:scopes)))
                        order by c.pinyin_key, c.id
                        """)
                .param("role", role.name())
                .param("today", time.today())
                .param("scopes", scopes)
                .query(People.Row.class)
                .list();
    }
}
