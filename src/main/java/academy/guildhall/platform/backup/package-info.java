/** Backup and restore: the commands, and the archive that one writes and the other reads. See ADR 0073. */
@NullMarked
package academy.guildhall.platform.backup;

import org.jspecify.annotations.NullMarked;
