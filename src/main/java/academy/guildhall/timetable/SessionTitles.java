package academy.guildhall.timetable;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sessions by title. */
@Component
class SessionTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of("session", "select title from session where id = :id");
    }
}
