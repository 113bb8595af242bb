/** The inbox, mail and reminders: everyone is told of each matter once. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"platform", "people", "people::ui"})
@NullMarked
package academy.guildhall.notifications;

import org.jspecify.annotations.NullMarked;
