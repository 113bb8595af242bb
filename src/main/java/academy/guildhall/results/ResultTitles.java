package academy.guildhall.results;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists by their cohort, notices by title. */
@Component
class ResultTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of(
                "resultList",
                "select c.name from result_list l join cohort_view c on c.id = l.cohort_id where l.id = :id",
                "notice",
                "select title from public_notice where id = :id");
    }
}
