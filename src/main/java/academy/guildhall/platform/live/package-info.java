/** News of what has changed: published within a transaction, heard by open pages on every node. See ADR 0070. */
@NullMarked
package academy.guildhall.platform.live;

import org.jspecify.annotations.NullMarked;
