/** The draw that the hall makes: list and hash of a secret first, then numbers of those present, then an order that anyone can work out. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Draws",
        allowedDependencies = {"platform", "people", "programmes", "programmes::ui", "panels", "panels::ui"})
@NullMarked
package academy.guildhall.draws;

import org.jspecify.annotations.NullMarked;
