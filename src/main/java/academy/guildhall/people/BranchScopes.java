package academy.guildhall.people;

import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.Scope.Kind;
import academy.guildhall.platform.security.ScopeNames;
import academy.guildhall.platform.security.Standing;
import academy.guildhall.platform.text.SearchQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Where people stand, and the branches of organisations by name. */
@Configuration(proxyBeanMethods = false)
class BranchScopes {
    /** In the academies that they have to do with, and in the branches of their employer. */
    @Bean
    Standing personStanding() {
        return Standing.moving(academy.guildhall.platform.PersonId.class, "person", """
                select academy_id, cast(null as uuid) as branch_id from belonging where person_id = :id
                union all
                select null, null from person where id = :id
                """);
    }

    /** An organisation lies in its own branch and in those of all above it. The register itself is open to every academy. */
    @Bean
    Standing organisationStanding() {
        return Standing.ofScope("organisation", """
                select branch_id from branches_of(:id)
                """);
    }

    @Bean
    Standing grantStanding() {
        return Standing.inLog("grant", "select academy_id from authority_grant where id = :id");
    }

    @Bean
    ScopeNames branchNames(JdbcClient jdbc) {
        return new ScopeNames() {
            @Override
            public Set<Kind> kinds() {
                return EnumSet.of(Kind.BRANCH);
            }

            @Override
            public List<Named> names(Collection<Scope> scopes) {
                return named(jdbc.sql("select id, name from organisation where id = any(:ids)")
                        .param("ids", scopes.stream().map(Scope::id).toArray(UUID[]::new)));
            }

            @Override
            public List<Named> find(Kind kind, Reach reach, String text, int limit) {
                if (!reach.everywhere()) {
                    return List.of();
                }
                SearchQuery asked = SearchQuery.of(text);
                return named(asked.bind(jdbc.sql("select o.id, o.name from organisation o where " + asked.condition("o")
                                + " order by o.kind desc, o.name limit :limit"))
                        .param("limit", limit));
            }
        };
    }

    private record Row(UUID id, String name) {}

    private static List<ScopeNames.Named> named(StatementSpec statement) {
        return statement.query(Row.class).list().stream()
                .map(row -> new ScopeNames.Named(Scope.branch(row.id()), row.name(), row.name()))
                .toList();
    }
}
