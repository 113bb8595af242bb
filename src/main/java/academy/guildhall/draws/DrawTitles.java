package academy.guildhall.draws;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws by the names of their panels. */
@Component
class DrawTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of("draw", "select name from panel_view where id = :id");
    }
}
