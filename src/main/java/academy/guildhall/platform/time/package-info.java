/** The injected clock, the academy's zone, dates for people, and working days by the official calendar. */
@NullMarked
package academy.guildhall.platform.time;

import org.jspecify.annotations.NullMarked;
