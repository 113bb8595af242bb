/** Pages that need no Vaadin: sign-in, errors, and what all plain pages share. */
@NullMarked
package academy.guildhall.platform.web;

import org.jspecify.annotations.NullMarked;
