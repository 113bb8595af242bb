package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.FoundCourses;
import academy.guildhall.people.ui.PersonPart;
import academy.guildhall.people.ui.RoadLines;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Finds;
import academy.guildhall.platform.ui.Found;
import academy.guildhall.platform.ui.Words;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search finds of courses, and the courses on the page about a person. */
@Configuration(proxyBeanMethods = false)
public class CourseFinds {
    @Bean
    Finds findsCourses(FoundCourses courses) {
        return Finds.of(
                Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.COACH),
                40,
                words -> courses.found(words, Finds.MOST).stream()
                        .map(row -> new Found(
                                Words.of("search.kind.course"),
                                title(row),
                                Words.of("search.course", row.trainee(), row.cohort()),
                                CourseLinks.deck(row.id())))
                        .toList());
    }

    @Bean
    PersonPart coursesOfAPerson(FoundCourses courses) {
        return new PersonPart(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR), 30, "person.courses", person -> {
            RoadLines lines = new RoadLines();
            courses.of(person)
                    .forEach(row -> lines.line(
                            title(row),
                            CourseLinks.deck(row.id()),
                            row.state(),
                            Words.of("person.course.versions", row.versions()),
                            row.coach()));
            return lines.orNothing();
        });
    }

    private static String title(FoundCourses.Row row) {
        return row.topic().isEmpty() ? Words.of("person.course.untitled") : row.topic();
    }
}
