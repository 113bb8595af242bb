/** Everyone's inbox, and the administrator's ledger of mail. */
@NullMarked
package academy.guildhall.notifications.ui;

import org.jspecify.annotations.NullMarked;
