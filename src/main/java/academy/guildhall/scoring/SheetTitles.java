package academy.guildhall.scoring;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sheets by panel and number. */
@Component
class SheetTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of("sheet", """
                select concat_ws(' · ', p.name, c.number)
                from score_sheet s
                join candidate_view c on c.id = s.candidate_id
                join panel_view p on p.id = c.panel_id
                where s.id = :id
                """);
    }
}
