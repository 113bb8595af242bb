package academy.guildhall.panels;

import academy.guildhall.courseware.CourseProjects;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is lectured on, and who coached it: the courses that were polished. */
@Component
@ModuleApi
public class CandidateCourses {
    private final CourseProjects projects;

    CandidateCourses(CourseProjects projects) {
        this.projects = projects;
    }

    public record Course(String title, @Nullable PersonId coach) {}

    /** The courses of a cohort by enrolment, in one statement; an enrolment without one isn't in it. */
    public Map<EnrolmentId, Course> of(CohortId cohort) {
        return projects.of(cohort).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Course(
                                entry.getValue().title(), entry.getValue().coach())));
    }
}
