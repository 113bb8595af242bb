package academy.guildhall.certification;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CertificateRepository extends Repository<Certificate, CertificateId> {
    Certificate save(Certificate saved);

    Optional<Certificate> findById(CertificateId id);

    @Query("select x from Certificate x where x.enrolment = :enrolment and x.state = CertificateState.IN_FORCE")
    Optional<Certificate> inForce(EnrolmentId enrolment);

    @Query(
            "select x from Certificate x where x.person = :person and x.state = CertificateState.IN_FORCE order by x.number")
    List<Certificate> inForceOf(PersonId person);
}
