/** Stored files, checks on what comes in, and their pages as images. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"platform", "people"})
@NullMarked
package academy.guildhall.documents;

import org.jspecify.annotations.NullMarked;
