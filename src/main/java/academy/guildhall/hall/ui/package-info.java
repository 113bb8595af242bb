/** The timekeeper's console, and the screen that all look at. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.hall.ui;

import org.jspecify.annotations.NullMarked;
