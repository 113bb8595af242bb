package academy.guildhall.programmes;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cohorts by name, programmes and their rules by code. */
@Component
class ProgrammeTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        String cohort = "select name from cohort where id = :id";
        return Map.of(
                "cohort",
                cohort,
                "cohort name",
                cohort,
                "cohort dates",
                cohort,
                "cohort seats",
                cohort,
                "programme",
                "select code from programme where id = :id",
                "rules",
                "select p.code || ' · ' || r.number from programme_rules r join programme p on p.id = r.programme_id"
                        + " where r.id = :id");
    }
}
