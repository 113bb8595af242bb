package academy.guildhall.panels;

import academy.guildhall.programmes.EnrolmentId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CandidateRepository extends Repository<Candidate, CandidateId> {
    Candidate save(Candidate candidate);

    List<Candidate> saveAllAndFlush(Iterable<Candidate> candidates);

    Optional<Candidate> findById(CandidateId id);

    List<Candidate> findByPanel(PanelId panel);

    /** The place of somebody on a panel that isn't over. */
    Optional<Candidate> findByEnrolmentAndOpenTrue(EnrolmentId enrolment);

    void delete(Candidate candidate);
}
