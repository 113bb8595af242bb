/** From sheets to marks: tabulation, verification by a second person, publication, and what it means for each. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Marks",
        allowedDependencies = {
            "platform",
            "people",
            "people::ui",
            "programmes",
            "programmes::ui",
            "panels",
            "panels::ui",
            "papers",
            "scoring",
            "scoring::ui"
        })
@NullMarked
package academy.guildhall.marks;

import org.jspecify.annotations.NullMarked;
