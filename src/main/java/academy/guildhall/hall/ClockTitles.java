package academy.guildhall.hall;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Clocks by panel and number. */
@Component
class ClockTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of(
                "clock",
                "select concat_ws(' · ', p.name, c.number) from candidate_view c join panel_view p on p.id = c.panel_id where c.id = :id");
    }
}
