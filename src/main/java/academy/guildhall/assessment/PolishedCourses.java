package academy.guildhall.assessment;

import academy.guildhall.courseware.CourseProjects;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The courses that were polished are those that are lectured on. */
@Component
class PolishedCourses implements CoursesOfCandidates {
    private final CourseProjects projects;

    PolishedCourses(CourseProjects projects) {
        this.projects = projects;
    }

    @Override
    public Map<EnrolmentId, Course> of(CohortId cohort) {
        return projects.of(cohort).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Course(
                                entry.getValue().title(), entry.getValue().coach())));
    }
}
