/**
 * Comments anchored on pages of documents: made, answered, resolved, and shown on later versions until they are. They know
 * documents and pages, and nothing of what these belong to.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Comments",
        allowedDependencies = {"platform", "people", "documents"})
@NullMarked
package academy.guildhall.comments;

import org.jspecify.annotations.NullMarked;
