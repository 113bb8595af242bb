package academy.guildhall.certification;

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

/** Hands out the stored papers: to whom they belong, and to those who keep the register. To everyone else there is none. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class PaperDownloads {
    private final JdbcClient jdbc;
    private final PaperStore papers;
    private final CurrentUser current;
    private final Authority authority;

    PaperDownloads(JdbcClient jdbc, PaperStore papers, CurrentUser current, Authority authority) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.current = current;
        this.authority = authority;
    }

    private record Stored(PersonId owner, String number, String hash) {}

    public Paper certificate(CertificateId id) {
        return jdbc.sql("select person_id as owner, number, paper_hash as hash from certificate where id = :id")
                .param("id", id.value())
                .query(Stored.class)
                .optional()
                .filter(stored -> stored.owner().equals(current.person())
                        || authority.over(id, Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR))
                .map(stored -> new Paper(stored.number() + ".pdf", papers.bytes(stored.hash())))
                .orElseThrow(() -> new NotFound("paper", id));
    }
}
