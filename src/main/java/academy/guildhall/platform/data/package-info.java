/** What stands between the aggregates and PostgreSQL, and the embedded one. */
@NullMarked
package academy.guildhall.platform.data;

import org.jspecify.annotations.NullMarked;
