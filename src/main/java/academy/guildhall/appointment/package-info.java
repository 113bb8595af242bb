/** Terms of those who are certified: appointed by a letter, from a day to a day, until the term ends or is ended. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Appointment",
        allowedDependencies = {
            "platform",
            "people",
            "programmes",
            "programmes::ui",
            "papers",
            "certification",
            "certification::ui"
        })
@NullMarked
package academy.guildhall.appointment;

import org.jspecify.annotations.NullMarked;
