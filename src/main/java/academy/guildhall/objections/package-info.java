/** Objections to those on a public notice: taken in, looked into by others than whoever decides, decided, and put right. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Objections",
        allowedDependencies = {
            "platform",
            "calendar",
            "people",
            "programmes",
            "programmes::ui",
            "courseware",
            "marks",
            "results",
            "results::ui",
            "papers"
        })
@NullMarked
package academy.guildhall.objections;

import org.jspecify.annotations.NullMarked;
