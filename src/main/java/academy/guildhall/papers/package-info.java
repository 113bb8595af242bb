/** Papers: how they are drawn and printed, and the store of what was issued, by hash and for good. */
@org.springframework.modulith.ApplicationModule(displayName = "Papers", allowedDependencies = "platform")
@NullMarked
package academy.guildhall.papers;

import org.jspecify.annotations.NullMarked;
