/** From a union's nomination list to a seat: import, screening, admission. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Admissions",
        allowedDependencies = {"platform", "people", "people::ui", "papers", "programmes", "programmes::ui"})
@NullMarked
package academy.guildhall.admissions;

import org.jspecify.annotations.NullMarked;
