package academy.guildhall.people;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Organisations by name. */
@Component
class OrganisationTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of("organisation", "select name from organisation where id = :id");
    }
}
