package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who people are, several in one statement. */
@Repository
class PersonRows {
    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<People.Row> of(Collection<PersonId> people) {
        return jdbc.sql("select id, name, employer, employer_id, label from person_view where id in (:ids)")
                .param("ids", people.stream().map(PersonId::value).toList())
                .query(People.Row.class)
                .list();
    }

    Set<String> loginsTaken(Collection<String> addresses) {
        return Set.copyOf(jdbc.sql("select login from account where login in (:logins)")
                .param("logins", addresses)
                .query(String.class)
                .list());
    }
}
