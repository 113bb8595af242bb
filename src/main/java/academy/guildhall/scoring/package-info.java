/** The trial day itself: lectures timed or missed, and a score sheet for each assessor and number. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"platform", "people", "programmes", "programmes::ui", "panels", "panels::ui"})
@NullMarked
package academy.guildhall.scoring;

import org.jspecify.annotations.NullMarked;
