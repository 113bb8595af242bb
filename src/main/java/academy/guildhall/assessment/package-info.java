/** Trial lectures: panels, recusal, the draw, score sheets, their tabulation, verification and publication. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {"platform", "people", "programmes", "programmes::ui", "courseware", "timetable"})
@NullMarked
package academy.guildhall.assessment;

import org.jspecify.annotations.NullMarked;
