/** The hall while lectures go on: one clock for everybody, by which a lecture is timed, warned and stopped. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Hall",
        allowedDependencies = {"platform", "people", "programmes", "programmes::ui", "panels", "panels::ui"})
@NullMarked
package academy.guildhall.hall;

import org.jspecify.annotations.NullMarked;
