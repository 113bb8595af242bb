/** Quartz's jobs: one call to a service each. */
@NullMarked
package academy.guildhall.notifications.jobs;

import org.jspecify.annotations.NullMarked;
