/** How assessors judge: agreement, severity and fit, and what a candidate would have with assessors of average severity. It never changes a mark. */
@NullMarked
package academy.guildhall.marks.fairness;

import org.jspecify.annotations.NullMarked;
