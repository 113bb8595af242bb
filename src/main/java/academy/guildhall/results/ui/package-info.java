/** A cohort's results, the notice that is published of them, and its public pages. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.results.ui;

import org.jspecify.annotations.NullMarked;
