package academy.guildhall.admissions;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.ProgrammeId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has applied in a programme year already. */
@Component
class KnownApplicants {
    private final JdbcClient jdbc;

    KnownApplicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<PersonId> in(ProgrammeId programme, int year) {
        return jdbc
                .sql("select person_id from application where programme_id = :programme and year = :year")
                .param("programme", programme.value())
                .param("year", year)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
