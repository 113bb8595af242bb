/** A cohort's letters of appointment, and what appointments add to the pages of certificates. */
@NullMarked
package academy.guildhall.appointment.ui;

import org.jspecify.annotations.NullMarked;
