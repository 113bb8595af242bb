/** The shell and the shared parts of a page. */
@NullMarked
package academy.guildhall.platform.ui;

import org.jspecify.annotations.NullMarked;
