/** The page that checks without a network, and an academy's keys among its settings. */
@NullMarked
package academy.guildhall.credentials.ui;

import org.jspecify.annotations.NullMarked;
