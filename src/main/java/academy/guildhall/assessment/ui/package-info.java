/** Pages of the trial lecture: panels for those who run it, the score sheet, and a trainee's own slot and result. */
@NullMarked
package academy.guildhall.assessment.ui;

import org.jspecify.annotations.NullMarked;
