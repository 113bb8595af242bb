package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a page of a cohort needs for its frame: the cohort, and the tabs that the reader may open. */
@Component
public class CohortFrame {
    private final Cohorts cohorts;
    private final Authority authority;
    private final List<CohortSection> sections;

    CohortFrame(Cohorts cohorts, Authority authority, List<CohortSection> sections) {
        this.cohorts = cohorts;
        this.authority = authority;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CohortSection::order))
                .toList();
    }

    CohortRow cohort(CohortId id) {
        return cohorts.row(id);
    }

    List<CohortSection> mine(CohortId cohort) {
        return sections.stream()
                .filter(section -> authority.over(cohort, section.roles().toArray(Role[]::new)))
                .toList();
    }
}
