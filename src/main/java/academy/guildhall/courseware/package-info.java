/** Course projects: versions of a deck, comments on spots of its pages, and the coach's sign-off. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Courseware",
        allowedDependencies = {
            "platform",
            "calendar",
            "people",
            "people::ui",
            "programmes",
            "programmes::ui",
            "documents",
            "comments"
        })
@NullMarked
package academy.guildhall.courseware;

import org.jspecify.annotations.NullMarked;
