/** The list of applications, one application, the import of a list, and the applicant's own page. */
@NullMarked
package academy.guildhall.admissions.ui;

import org.jspecify.annotations.NullMarked;
