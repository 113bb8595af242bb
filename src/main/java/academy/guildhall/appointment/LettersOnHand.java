package academy.guildhall.appointment;

import academy.guildhall.platform.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters of appointments that run. */
@Repository
class LettersOnHand {
    private final JdbcClient jdbc;

    LettersOnHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A letter.
     *
     * @param number of the certificate that it rests on
     */
    record Letter(String number, LocalDate until) {}

    List<Letter> of(PersonId person) {
        return jdbc.sql("""
                        select c.number, a.ends_on as until
                        from appointment a join certificate_view c on c.id = a.certificate_id
                        where a.person_id = :person and a.state = 'IN_FORCE' order by a.ends_on desc, c.number
                        """).param("person", person.value()).query(Letter.class).list();
    }
}
