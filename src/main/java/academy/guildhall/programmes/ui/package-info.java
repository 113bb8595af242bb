/** Cohorts: the board by station, the list of trainees, the rules in words; and the frame for every page of a cohort. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.programmes.ui;

import org.jspecify.annotations.NullMarked;
