package academy.guildhall.programmes;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts and people in them, as those who run cohorts look for them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Finding {
    private final CohortQueries cohorts;
    private final EnrolmentQueries enrolments;
    private final CohortReach reach;

    Finding(CohortQueries cohorts, EnrolmentQueries enrolments, CohortReach reach) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.reach = reach;
    }

    /** Cohorts whose name has these words in it, the latest first. */
    public List<CohortRow> cohorts(String words, int most) {
        return cohorts.found(reach.ofThoseWhoRun(), words, most);
    }

    /** Trainees by name, initials or employer, those of the latest cohort first. */
    public List<EnrolmentRow> trainees(String words, int most) {
        SearchQuery asked = SearchQuery.of(words);
        return asked.isEmpty() ? List.of() : enrolments.found(reach.ofThoseWhoRun(), asked, most);
    }

    /** Somebody's places in cohorts that the reader runs, the latest first. */
    public List<EnrolmentRow> roads(PersonId person) {
        return enrolments.ofPerson(reach.ofThoseWhoRun(), person);
    }
}
