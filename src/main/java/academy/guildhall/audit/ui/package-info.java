/** The auditor's log, and the history on a trainee's page. */
@NullMarked
package academy.guildhall.audit.ui;

import org.jspecify.annotations.NullMarked;
