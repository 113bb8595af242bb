/** Official working days: which days are worked, by the yearly schedule with its make-up workdays, and the years known. */
@org.springframework.modulith.ApplicationModule(displayName = "Calendar", allowedDependencies = "platform")
@NullMarked
package academy.guildhall.calendar;

import org.jspecify.annotations.NullMarked;
