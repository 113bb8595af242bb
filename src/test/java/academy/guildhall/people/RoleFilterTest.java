package academy.guildhall.people;

import static academy.guildhall.testing.Acting.ask;
import static academy.guildhall.testing.Acting.grant;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.PeopleQueries.Filter;
import academy.guildhall.people.PeopleQueries.Row;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of people narrowed down by a role is that of the grants, whoever gave them and when. */
@ApplicationTest
class RoleFilterTest {
    private static final String NAME = "角色归一";

    @Autowired
    Grants grants;

    @Autowired
    PeopleQueries people;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private PersonId giver;
    private PersonId holder;
    private Scope academy;

    @BeforeEach
    void somebodyToHold() {
        giver = acting.person("授权人");
        holder = acting.account(acting.person(NAME));
        academy = Scope.academy(academies.academy().value());
    }

    private boolean give(Grant given) {
        return ask(giver, Role.SYSTEM_ADMINISTRATOR, () -> {
            grants.give(holder, given);
            return true;
        });
    }

    private List<PersonId> found(String text, Role role) {
        return ask(giver, Role.SYSTEM_ADMINISTRATOR, () -> people.page(new Filter(text, role), Order.OWN, 0, 500))
                .stream()
                .map(Row::id)
                .toList();
    }

    @Test
    void whoIsGivenARoleIsFoundByItUntilItIsTakenAway() {
        give(grant(Role.COACH, academy));
        assertThat(found("", Role.COACH)).contains(holder);
        assertThat(found(NAME, Role.COACH)).contains(holder);
        assertThat(found(NAME, Role.ASSESSOR)).doesNotContain(holder);

        ask(giver, Role.SYSTEM_ADMINISTRATOR, () -> {
            grants.end(holder, grants.of(holder).getFirst().id(), "不再担任");
            return true;
        });
        assertThat(found(NAME, Role.COACH)).doesNotContain(holder);
    }

    @Test
    void twoRolesThatAreGivenAtOnceAreBothThere() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> giving =
                    List.of(() -> give(grant(Role.COACH, academy)), () -> give(grant(Role.ASSESSOR, academy)));
            for (Future<Boolean> given : both.invokeAll(giving)) {
                assertThat(given.get()).isTrue();
            }
        }
        assertThat(found(NAME, Role.COACH)).contains(holder);
        assertThat(found(NAME, Role.ASSESSOR)).contains(holder);
    }

    @Test
    void everyRoleHasAnIndexOfItsOwn() {
        List<String> indexes = jdbc.sql("select indexname from pg_indexes where tablename = 'person'")
                .query(String.class)
                .list();
        assertThat(indexes)
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "person_" + role.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }
}
