/** From results to a clear list: proposal by the rules, decision, public notice, objections. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Results",
        allowedDependencies = {
            "platform",
            "calendar",
            "people",
            "programmes",
            "programmes::ui",
            "courseware",
            "marks",
            "papers"
        })
@NullMarked
package academy.guildhall.results;

import org.jspecify.annotations.NullMarked;
