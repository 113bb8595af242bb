package academy.guildhall.panels;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Panels by name; candidates, recusals and postponements by panel and number. */
@Component
class PanelTitles implements SubjectTitles {
    private static final String CANDIDATE =
            "select concat_ws(' · ', p.name, c.number) from trial_candidate c join panel p on p.id = c.panel_id";

    @Override
    public Map<String, String> bySubject() {
        return Map.of(
                "panel", "select name from panel where id = :id",
                "candidate", CANDIDATE + " where c.id = :id",
                "postponement", CANDIDATE + " where c.id = :id",
                "recusal", CANDIDATE + " where c.id = :id");
    }
}
