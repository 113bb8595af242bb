/** Sign-in, invitations, one's own account, and the administrator's list of people. */
@NullMarked
package academy.guildhall.people.ui;

import org.jspecify.annotations.NullMarked;
