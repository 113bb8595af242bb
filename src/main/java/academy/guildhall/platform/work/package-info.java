/** Work that takes longer than anyone waits: a ledger with its progress, done by any node, paused, cancelled and resumed. */
@NullMarked
package academy.guildhall.platform.work;

import org.jspecify.annotations.NullMarked;
