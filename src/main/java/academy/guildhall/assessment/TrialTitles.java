package academy.guildhall.assessment;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Panels by name; candidates, their sheets and recusals by panel and number. */
@Component
class TrialTitles implements SubjectTitles {
    private static final String CANDIDATE =
            "select concat_ws(' · ', p.name, c.number) from trial_candidate c join panel p on p.id = c.panel_id";

    @Override
    public Map<String, String> bySubject() {
        return Map.of(
                "panel", "select name from panel where id = :id",
                "candidate", CANDIDATE + " where c.id = :id",
                "recusal", CANDIDATE + " where c.id = :id",
                "sheet", CANDIDATE + " join score_sheet s on s.candidate_id = c.id where s.id = :id");
    }
}
