package academy.guildhall.appointment;

import academy.guildhall.papers.Paper;
import academy.guildhall.papers.PaperStore;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.PermitAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the stored letters: to whom they belong, and to those who keep the register. To everyone else there is none. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class LetterDownloads {
    private final JdbcClient jdbc;
    private final PaperStore papers;
    private final CurrentUser current;
    private final Authority authority;

    LetterDownloads(JdbcClient jdbc, PaperStore papers, CurrentUser current, Authority authority) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.current = current;
        this.authority = authority;
    }

    private record Stored(PersonId owner, String number, String hash) {}

    public Paper letter(AppointmentId id) {
        return jdbc.sql("""
                        select a.person_id as owner, c.number, a.paper_hash as hash
                        from appointment a join certificate_view c on c.id = a.certificate_id where a.id = :id
                        """)
                .param("id", id.value())
                .query(Stored.class)
                .optional()
                .filter(stored -> stored.owner().equals(current.person())
                        || authority.over(id, Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR))
                .map(stored -> new Paper(stored.number() + "-appointment.pdf", papers.bytes(stored.hash())))
                .orElseThrow(() -> new NotFound("paper", id));
    }
}
