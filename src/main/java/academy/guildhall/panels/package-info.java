/** Panels for trial lectures: who sits, who lectures, who is recused, when and where, and the order by draw. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Panels",
        allowedDependencies = {"platform", "people", "programmes", "programmes::ui", "courseware", "timetable"})
@NullMarked
package academy.guildhall.panels;

import org.jspecify.annotations.NullMarked;
