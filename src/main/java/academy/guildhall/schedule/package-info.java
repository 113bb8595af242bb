/** Which panel hears whom, when and where: planned by rules that say what they cost, moved by hand, repaired with few moves. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Schedule",
        allowedDependencies = {
            "platform",
            "people",
            "programmes",
            "programmes::ui",
            "calendar",
            "timetable",
            "panels",
            "panels::ui"
        })
@NullMarked
package academy.guildhall.schedule;

import org.jspecify.annotations.NullMarked;
