/** A cohort's timetable, and one's own. */
@NullMarked
package academy.guildhall.timetable.ui;

import org.jspecify.annotations.NullMarked;
