package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.courseware.Courses.Course;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A course is on the lists of its coach and of its cohort in each of their orders. */
@ApplicationTest
class CourseOrdersTest {
    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CoachDesk desk;

    @Autowired
    CohortPolishing cohorts;

    @Test
    void everyOrderShowsTheSameCourses() {
        Course course = beans.createBean(Courses.class).given();
        for (boolean down : new boolean[] {false, true}) {
            for (String name : CoachDesk.SORTS.names()) {
                assertThat(Acting.ask(course.coach(), Role.COACH, () -> desk.page(null, new Order(name, down), 0, 50)))
                        .as(name)
                        .extracting(CoachDesk.Row::id)
                        .contains(course.id());
            }
            for (String name : PolishingQueries.SORTS.names()) {
                assertThat(Acting.ask(
                                course.coach(),
                                Role.COORDINATOR,
                                () -> cohorts.page(course.cohort(), null, new Order(name, down), 0, 50)))
                        .as(name)
                        .extracting(CohortPolishing.Row::project)
                        .contains(course.id());
            }
        }
    }

    @Test
    void aStateNarrowsBothListsDown() {
        Course course = beans.createBean(Courses.class).given();
        assertThat(Acting.ask(course.coach(), Role.COACH, desk::counts)).isEqualTo(Map.of(CourseState.OPEN, 1));
        assertThat(Acting.ask(course.coach(), Role.COACH, () -> desk.page(CourseState.OPEN, Order.OWN, 0, 50)))
                .hasSize(1);
        assertThat(Acting.ask(course.coach(), Role.COACH, () -> desk.page(CourseState.REVISING, Order.OWN, 0, 50)))
                .isEmpty();
        Acting.as(course.coach(), Role.COORDINATOR, () -> {
            assertThat(cohorts.states(course.cohort())).isEqualTo(Map.of(CourseState.OPEN, 1));
            assertThat(cohorts.page(course.cohort(), CourseState.OPEN, Order.OWN, 0, 50))
                    .hasSize(1);
            assertThat(cohorts.page(course.cohort(), CourseState.SIGNED_OFF, Order.OWN, 0, 50))
                    .isEmpty();
        });
    }
}
