/** The trainee's course, the coach's desk, the deck with its comments, and the cohort's polishing. */
@NullMarked
package academy.guildhall.courseware.ui;

import org.jspecify.annotations.NullMarked;
