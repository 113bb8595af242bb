/** The academy, its programmes with their versioned rules, cohorts, and who is enrolled in them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"platform", "calendar", "people", "people::ui"})
@NullMarked
package academy.guildhall.programmes;

import org.jspecify.annotations.NullMarked;
