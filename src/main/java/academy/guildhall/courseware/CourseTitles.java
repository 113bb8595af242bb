package academy.guildhall.courseware;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Courses by topic; comments by the topic of their course, version and page. */
@Component
class CourseTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of(
                "course",
                "select nullif(topic, '') from course_project where id = :id",
                "course coach",
                "select nullif(topic, '') from course_project where id = :id",
                "comment",
                "select concat_ws(' · ', nullif(p.topic, ''), 'v' || v.number, 'p. ' || c.page)"
                        + " from comment_view c join course_project p on p.id = c.about"
                        + " join deck_version v on v.project_id = p.id and v.document_id = c.document_id where c.id = :id");
    }
}
