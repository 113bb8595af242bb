package academy.guildhall.admissions;

import academy.guildhall.platform.PersonId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom what a list says otherwise is taken over. */
@Repository
class ChangesTaken {
    private final JdbcClient jdbc;

    ChangesTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<PersonId> of(NominationImportId list) {
        return jdbc
                .sql("select person_id from nomination_change_taken where import_id = :list")
                .param("list", list.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    void decide(NominationImportId list, Collection<PersonId> people) {
        jdbc.sql("delete from nomination_change_taken where import_id = :list")
                .param("list", list.value())
                .update();
        for (PersonId person : people) {
            jdbc.sql("insert into nomination_change_taken (import_id, person_id) values (:list, :person)")
                    .param("list", list.value())
                    .param("person", person.value())
                    .update();
        }
    }
}
