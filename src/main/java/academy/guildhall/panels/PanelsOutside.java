package academy.guildhall.panels;

import academy.guildhall.platform.Consequence;
import academy.guildhall.programmes.CorrectedCohort;
import academy.guildhall.programmes.HearsCohortCorrections;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the panels that a cohort's other dates leave outside; whoever runs them moves them or calls them off. */
@Component
class PanelsOutside implements HearsCohortCorrections {
    private final JdbcClient jdbc;

    PanelsOutside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sitting(String name, LocalDate day) {}

    @Override
    public List<Consequence> wouldFollow(CorrectedCohort cohort) {
        return jdbc.sql("""
                        select name, day from panel
                        where cohort_id = :cohort and state not in ('PUBLISHED', 'CANCELLED') order by day, name
                        """).param("cohort", cohort.cohort().value()).query(Sitting.class).list().stream()
                .filter(panel -> cohort.leaves(panel.day()))
                .map(panel -> Consequence.stays("panel.corrected.outside", panel.name(), panel.day()))
                .toList();
    }
}
