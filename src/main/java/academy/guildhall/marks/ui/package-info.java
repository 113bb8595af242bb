/** Marks and how they came about, verification, and a trainee's own slot and result. */
@NullMarked
package academy.guildhall.marks.ui;

import org.jspecify.annotations.NullMarked;
