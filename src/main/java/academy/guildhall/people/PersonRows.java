package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** Who has which of these fingerprints of identity numbers. */
    Map<ByteBuffer, PersonId> byIdentity(Collection<ByteBuffer> fingerprints) {
        Map<ByteBuffer, PersonId> found = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            jdbc.sql("select id, identity_hash from person where identity_hash = any(:hashes)")
                    .param(
                            "hashes",
                            fingerprints.stream().map(ByteBuffer::array).toArray(byte[][]::new))
                    .query(rs -> {
                        found.put(
                                ByteBuffer.wrap(rs.getBytes("identity_hash")),
                                new PersonId(rs.getObject("id", UUID.class)));
                    });
        }
        return found;
    }

    /** Which of these have an account. */
    Set<PersonId> withAccount(Collection<PersonId> people) {
        return Set.copyOf(jdbc.sql("select person_id from account where person_id = any(:ids)")
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((rs, row) -> new PersonId(rs.getObject(1, UUID.class)))
                .list());
    }

    Set<String> loginsTaken(Collection<String> addresses) {
        return Set.copyOf(jdbc.sql("select login from account where login = any(:logins)")
                .param("logins", addresses.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
