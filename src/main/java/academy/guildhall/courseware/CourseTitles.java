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
                "select concat_ws(' · ', nullif(p.topic, ''), 'v' || c.version_number, 'p. ' || c.page)"
                        + " from page_comment c join course_project p on p.id = c.project_id where c.id = :id");
    }
}
