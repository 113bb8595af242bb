package academy.guildhall.programmes;

import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.Scope.Kind;
import academy.guildhall.platform.security.ScopeNames;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Academies, programmes and cohorts by name: the two last with whose they are. */
@Component
class ProgrammeScopes implements ScopeNames {
    private static final String ALL = """
            with scopes as (
                select 'ACADEMY' as kind, a.id, a.name_zh as zh, a.name_en as en, a.id as academy_id, a.path as place
                from academy a
                union all
                select 'PROGRAMME', p.id, a.name_zh || ' · ' || p.name_zh, a.name_en || ' · ' || p.name_en, a.id,
                       a.path || ' ' || p.code
                from programme p join academy a on a.id = p.academy_id
                union all
                select 'COHORT', c.id, a.name_zh || ' · ' || c.name, a.name_en || ' · ' || c.name, a.id,
                       a.path || ' ' || (9999 - c.year) || ' ' || (99 - c.batch)
                from cohort c join programme p on p.id = c.programme_id join academy a on a.id = p.academy_id)
            select kind, id, zh, en from scopes
            """;

    private final JdbcClient jdbc;

    ProgrammeScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ACADEMY, Kind.PROGRAMME, Kind.COHORT);
    }

    private record Row(Kind kind, UUID id, String zh, String en) {
        Named named() {
            return new Named(new Scope(kind, id), zh, en);
        }
    }

    @Override
    public List<Named> names(Collection<Scope> scopes) {
        return jdbc
                .sql(ALL + " where id = any(:ids)")
                .param("ids", scopes.stream().map(Scope::id).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::named)
                .toList();
    }

    @Override
    public List<Named> find(Kind kind, Reach reach, String text, int limit) {
        return jdbc
                .sql(ALL + """
                         where kind = :kind and (:everywhere or academy_id = any(:academies))
                           and (strpos(lower(zh), lower(:text)) > 0 or strpos(lower(en), lower(:text)) > 0)
                         order by place limit :limit
                        """)
                .param("kind", kind.name())
                .param("everywhere", reach.everywhere())
                .param("academies", reach.of(Kind.ACADEMY).toArray(UUID[]::new))
                .param("text", text.strip())
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::named)
                .toList();
    }
}
