/** Sign-in, invitations, one's own account, the administrator's list of people, and the page about one, to which other rooms add. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.people.ui;

import org.jspecify.annotations.NullMarked;
