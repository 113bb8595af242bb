package academy.guildhall.certification;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the stored papers: to whom they belong, and to those who keep the register. To everyone else there is none. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class PaperDownloads {
    private final JdbcClient jdbc;
    private final PaperStore papers;
    private final CurrentUser current;

    PaperDownloads(JdbcClient jdbc, PaperStore papers, CurrentUser current) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.current = current;
    }

    private record Stored(PersonId owner, String number, String hash) {}

    public Paper certificate(CertificateId id) {
        Stored stored = mine("select person_id, number, paper_hash from certificate where id = :id", id.value());
        return new Paper(stored.number + ".pdf", papers.bytes(stored.hash));
    }

    public Paper letter(AppointmentId id) {
        Stored stored = mine("""
                select a.person_id, c.number, a.paper_hash
                from appointment a join certificate c on c.id = a.certificate_id where a.id = :id
                """, id.value());
        return new Paper(stored.number + "-appointment.pdf", papers.bytes(stored.hash));
    }

    private Stored mine(String sql, UUID id) {
        SignedIn user = current.get();
        return jdbc.sql(sql)
                .param("id", id)
                .query((rs, row) -> new Stored(
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("number"),
                        rs.getString("paper_hash")))
                .optional()
                .filter(stored -> stored.owner.equals(user.person())
                        || user.has(Role.ADMINISTRATOR)
                        || user.has(Role.COORDINATOR)
                        || user.has(Role.AUDITOR))
                .orElseThrow(() -> new NotFound("paper", id));
    }
}
