/** Who did what, when and why: a log that is written with each change and is final. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "people", "papers", "programmes", "programmes::ui"})
@NullMarked
package academy.guildhall.audit;

import org.jspecify.annotations.NullMarked;
