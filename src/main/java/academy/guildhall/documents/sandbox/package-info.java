/**
 * Opens other people's files, in a process of its own: what is in them may ask for more memory or time than there is, or end
 * the process. What runs there begins at {@code SandboxMain}; the application asks through {@code Sandboxes}. See ADR 0021.
 */
@NullMarked
package academy.guildhall.documents.sandbox;

import org.jspecify.annotations.NullMarked;
