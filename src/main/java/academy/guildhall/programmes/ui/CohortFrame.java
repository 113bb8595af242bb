package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.programmes.CohortCard;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Cohorts;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a page of a cohort needs for its frame: the cohort, and the tabs that the reader may open. */
@Component
public class CohortFrame {
    private final Cohorts cohorts;
    private final CurrentUser current;
    private final List<CohortSection> sections;

    CohortFrame(Cohorts cohorts, CurrentUser current, List<CohortSection> sections) {
        this.cohorts = cohorts;
        this.current = current;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CohortSection::order))
                .toList();
    }

    CohortCard cohort(CohortId id) {
        return cohorts.card(id);
    }

    List<CohortSection> mine() {
        return sections.stream()
                .filter(section -> section.roles().stream().anyMatch(current.get()::has))
                .toList();
    }
}
