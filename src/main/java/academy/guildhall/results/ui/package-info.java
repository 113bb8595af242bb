/** A cohort's results, the notice that is published of them, objections, and the public pages. */
@NullMarked
package academy.guildhall.results.ui;

import org.jspecify.annotations.NullMarked;
