/** The board of a cohort's schedule. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.schedule.ui;

import org.jspecify.annotations.NullMarked;
