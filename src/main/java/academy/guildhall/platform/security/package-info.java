/** Roles, who is signed in, and what guards pages, services and sign-in. */
@NullMarked
package academy.guildhall.platform.security;

import org.jspecify.annotations.NullMarked;
