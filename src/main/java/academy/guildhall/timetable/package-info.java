/** When and where a cohort meets: sessions, rooms, and what may not meet at once. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Timetable",
        allowedDependencies = {"platform", "people", "programmes", "programmes::ui"})
@NullMarked
package academy.guildhall.timetable;

import org.jspecify.annotations.NullMarked;
