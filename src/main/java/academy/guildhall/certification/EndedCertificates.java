package academy.guildhall.certification;

import academy.guildhall.credentials.Ended;
import academy.guildhall.credentials.EndedStatements;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.AcademyId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates that were revoked or superseded, for whoever checks one without a network. */
@Component
class EndedCertificates implements EndedStatements {
    private final JdbcClient jdbc;
    private final AcademyTime time;

    EndedCertificates(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(String token, Instant endedAt, CertificateState state) {}

    @Override
    public List<Ended> of(AcademyId academy) {
        return jdbc.sql("""
                        select c.token, c.ended_at, c.state
                        from certificate c join programme_view o on o.id = c.programme_id
                        where o.academy_id = :academy and c.state in ('REVOKED', 'SUPERSEDED')
                        """).param("academy", academy.value()).query(Row.class).list().stream()
                .map(row ->
                        new Ended(row.token(), time.dateOf(row.endedAt()), row.state() == CertificateState.SUPERSEDED))
                .toList();
    }
}
