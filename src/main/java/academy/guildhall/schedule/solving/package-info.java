/** How a schedule is found, judged rule by rule, and repaired: nothing here knows of pages or of the database. See ADR 0144. */
@NullMarked
package academy.guildhall.schedule.solving;

import org.jspecify.annotations.NullMarked;
