package academy.guildhall.certification;

import academy.guildhall.platform.Consequence;
import academy.guildhall.programmes.CorrectedCohort;
import academy.guildhall.programmes.HearsCohortCorrections;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates bear a cohort's name and, in their numbers, its year: the name stays as issued, the year can't change any more. */
@Component
class CertifiedCohorts implements HearsCohortCorrections {
    private final JdbcClient jdbc;

    CertifiedCohorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Issued(int total, int inForce) {}

    @Override
    public List<Consequence> wouldFollow(CorrectedCohort cohort) {
        Issued issued = jdbc.sql("""
                        select count(*)::int as total, (count(*) filter (where c.state = 'IN_FORCE'))::int as in_force
                        from certificate c join enrolment_view e on e.id = c.enrolment_id where e.cohort_id = :cohort
                        """)
                .param("cohort", cohort.cohort().value())
                .query(Issued.class)
                .single();
        List<Consequence> found = new ArrayList<>();
        if (cohort.changesYear() && issued.total() > 0) {
            found.add(
                    Consequence.refuses("certificate.corrected.year", issued.total(), Integer.toString(cohort.year())));
        }
        if (cohort.isRenamed() && issued.inForce() > 0) {
            found.add(Consequence.stays("certificate.corrected.cohort", issued.inForce(), cohort.name()));
        }
        return found;
    }
}
