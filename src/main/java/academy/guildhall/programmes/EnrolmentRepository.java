package academy.guildhall.programmes;

import academy.guildhall.platform.PersonId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EnrolmentRepository extends Repository<Enrolment, EnrolmentId> {
    Enrolment save(Enrolment enrolment);

    Optional<Enrolment> findById(EnrolmentId id);

    Optional<Enrolment> findByCohortAndPerson(CohortId cohort, PersonId person);
}
