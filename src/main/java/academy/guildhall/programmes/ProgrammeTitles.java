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
                "academy",
                "select name_zh from academy where id = :id",
                "grant",
                "select coalesce(a.name_zh, p.code, c.name, o.name) from grant_view g"
                        + " left join academy a on a.id = g.scope_id left join programme p on p.id = g.scope_id"
                        + " left join cohort c on c.id = g.scope_id left join organisation_view o on o.id = g.scope_id"
                        + " where g.id = :id",
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
